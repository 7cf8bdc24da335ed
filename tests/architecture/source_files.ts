import { readdirSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

const FOLDERS = [
  'app',
  'bin',
  'commands',
  'config',
  'database',
  'modules',
  'providers',
  'resources/ui',
  'start',
  'tests',
]

const SOURCE = /\.(ts|tsx|js|mjs|cjs)$/

export interface SourceFile {
  path: string
  text: string
  lines: number
  isTest: boolean
}

/** Every source file of the repository, with its path from the root. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) => filesBelow(folder))
    .filter((path) => SOURCE.test(path))
    .map((path) => {
      const text = readFileSync(app.makePath(path), 'utf8')
      const isTest = path.startsWith('tests/') || /^modules\/[^/]+\/tests\//.test(path)
      return { path, text, isTest, lines: text.split('\n').length - 1 }
    })
}

/** Paths from the root of all files below a folder; none when it does not exist. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(app.makePath(folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => app.relativePath(`${entry.parentPath}/${entry.name}`))
  } catch {
    return []
  }
}
