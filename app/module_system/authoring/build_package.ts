import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import app from '@adonisjs/core/services/app'

/**
 * Compiles the `src` folder of a package to `dist`, after the types of the whole package are found right. Answers how
 * many files were written, or null when the compiler found errors, which it has printed.
 */
export async function buildPackage(root: string): Promise<number | null> {
  const source = join(root, 'src')
  if (!existsSync(source)) throw new Error(`${root} has no folder src to compile`)
  const target = join(root, 'dist')
  // Its specs import what is compiled: types are looked up in src through dist, so dist is made first.
  const written = await transpile(source, target)
  if (await typesAreRight(root)) return written
  await rm(target, { recursive: true, force: true })
  return null
}

async function typesAreRight(root: string): Promise<boolean> {
  const compiler = app.makePath('node_modules/typescript/bin/tsc')
  const child = spawn(process.execPath, [compiler, '--noEmit', '-p', root], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

async function transpile(source: string, target: string): Promise<number> {
  const { default: ts } = await import('typescript')
  await rm(target, { recursive: true, force: true })
  const entries = await readdir(source, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    const { outputText } = ts.transpileModule(await readFile(file, 'utf8'), {
      fileName: file,
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ESNext,
        verbatimModuleSyntax: true,
      },
    })
    const compiled = join(target, relative(source, file)).replace(/\.ts$/, '.js')
    await mkdir(dirname(compiled), { recursive: true })
    await writeFile(compiled, outputText)
  }
  return files.length
}
