import { existsSync } from 'node:fs'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { alternatives, type Document } from '#tests/architecture/documents/documents'
import { filesBelow } from '#tests/architecture/source_files'

/** Its files are those that the reader is about to make. */
const OF_THE_READER = ['docs/guides/modules.md', 'docs/guides/deployment.md']

/** Folders that are there only while something runs, or once it was built. */
const AT_RUN_TIME = ['build/', 'logs/', 'postgres/']

const ROOTS =
  'app|bin|benchmarks|commands|config|database|docs|modules|providers|resources|start|tests'
const FROM_ROOT = new RegExp(`^(?:${ROOTS})/[\\w./{},*<>-]+$`)
const NAMED = /^(?:[\w{},*<>-]+\/)*[\w{},*<>-]+\.(?:ts|tsx|mjs|cjs|edge|sh|spec)$/
const FOLDER = /^(?:[\w-]+\/)+$/
const SPEC = /^(?:architecture|browser|functional|journeys|process|proof|unit)\/[\w/]+$/

/** Finds files that a document names and that are not there. */
export function namedFiles() {
  const known = ROOTS.split('|').flatMap(filesBelow)

  return {
    missing: ({ path, folder, spans }: Document): string[] => {
      if (OF_THE_READER.includes(path)) return []
      return spans
        .filter((span) => [FROM_ROOT, NAMED, FOLDER, SPEC].some((form) => form.test(span)))
        .flatMap(alternatives)
        .filter((name) => !AT_RUN_TIME.includes(name) && !exists(name, folder))
    },
  }

  /** A short name is one of the folder in which the document stands; of `docs`, anybody's. */
  function exists(name: string, folder: string): boolean {
    if (SPEC.test(name)) return existsSync(app.makePath(`tests/${name}.spec.ts`))
    if ([name, join(folder, name)].some((place) => existsSync(app.makePath(place)))) return true
    const pattern = name.replaceAll('.', '\\.').replaceAll(/\*|<[^>]*>/g, '[^/]+')
    const ends = name.endsWith('/') ? '' : '(?:/|$)'
    const form = new RegExp(`(?:^|/)${pattern}${ends}`)
    const near = folder.startsWith('docs') || FROM_ROOT.test(name) ? '' : `${folder}/`
    return known.some((file) => file.startsWith(near) && form.test(file))
  }
}
