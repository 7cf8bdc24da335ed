import { existsSync } from 'node:fs'
import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import app from '@adonisjs/core/services/app'
import { KERNEL_DOMAINS } from '#app/kernel'
import { asPackage, readTemplate, type TemplateFile } from '#app/module_system/authoring/template'
import { discoverModules } from '#app/module_system/discovery'

export type ScaffoldResult =
  { kind: 'made'; root: string; files: string[] } | { kind: 'refused'; reason: string }

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/**
 * Makes a new module that works at once: below `modules/`, or as a package in a folder of its own. Writes nothing where
 * something is already.
 */
export async function scaffold(id: string, folder?: string): Promise<ScaffoldResult> {
  const root = folder ?? app.makePath('modules', id)
  const reason = await reasonAgainst(id, root)
  if (reason) return { kind: 'refused', reason }

  await mkdir(root, { recursive: true })
  const path = id.replaceAll('_', '-')
  const words = id.replaceAll('_', ' ')
  const values = { id, path, title: words.charAt(0).toUpperCase() + words.slice(1) }
  const own = await readTemplate(app.makePath('resources/module_template/module'), values)
  const files = folder === undefined ? own : [...own.map((file) => asPackage(file, id))]
  if (folder !== undefined) {
    const platform = relative(await realpath(root), await realpath(app.makePath()))
    const ofPackage = app.makePath('resources/module_template/package')
    files.push(...(await readTemplate(ofPackage, { ...values, platform })))
  }
  for (const file of files) await write(root, file)
  return { kind: 'made', root, files: files.map((file) => file.path).sort() }
}

async function reasonAgainst(id: string, root: string): Promise<string | null> {
  if (!SNAKE_CASE.test(id) || id.length > 40)
    return `"${id}" is not snake_case of at most 40 letters`
  const modules = await discoverModules()
  if ([...KERNEL_DOMAINS, ...modules].some((one) => one.id === id))
    return `"${id}" is already taken`
  if (existsSync(root) && (await readdir(root)).length > 0) return `${root} is not empty`
  return null
}

/** Lines break where they would for this id. */
async function write(root: string, { path, text }: TemplateFile) {
  const { format, resolveConfig } = await import('prettier')
  const file = join(root, path)
  const isKnown = /\.(ts|tsx|json|md)$/.test(path)
  const config = await resolveConfig(app.makePath('package.json'))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, isKnown ? await format(text, { ...config, filepath: file }) : text, {
    flag: 'wx',
  })
}
