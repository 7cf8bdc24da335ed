import { readFile, readdir } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'

export interface TemplateValues {
  id: string
  /** Words for people, made from the id. */
  title: string
  /** First segment of its addresses. */
  path: string
  /** From a package to this checkout; only packages name it. */
  platform?: string
}

export interface TemplateFile {
  /** From the new module's root. */
  path: string
  text: string
}

const TOKEN = /\{\{(id|title|path|platform)\}\}/g
const STUB = /\.stub$/

/** The files of a new module. Stubs hold `{{id}}` in their texts and `__id__` in their names. */
export async function readTemplate(
  folder: string,
  values: TemplateValues
): Promise<TemplateFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const stubs = entries.filter((entry) => entry.isFile() && STUB.test(entry.name))
  return Promise.all(
    stubs.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name)
      const text = await readFile(file, 'utf8')
      return {
        path: relative(folder, file)
          .split(sep)
          .join('/')
          .replace(STUB, '')
          .replaceAll('__id__', values.id),
        text: text.replace(TOKEN, (_, key: keyof TemplateValues) => values[key] ?? ''),
      }
    })
  )
}

/**
 * The same files as a package has them: what runs on the server below `src`, and imports of its own files relative,
 * as they will be compiled.
 */
export function asPackage({ path, text }: TemplateFile, id: string): TemplateFile {
  const atRoot = /^(ui|lang|tests)\/|^README/.test(path)
  const target = atRoot ? path : `src/${path}`
  const own = new RegExp(`'#modules/${id}/([^']+)'`, 'g')
  const folder = path.startsWith('tests/') ? 'dist' : 'src'
  const importOf = (file: string) => {
    const way = posix.relative(posix.dirname(target), `${folder}/${file}.js`)
    return `'${way.startsWith('.') ? way : `./${way}`}'`
  }
  return { path: target, text: text.replace(own, (_, file: string) => importOf(file)) }
}
