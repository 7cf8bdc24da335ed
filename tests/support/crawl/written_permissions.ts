import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

export const PERMISSIONS_FILE = app.makePath('tests/functional/permissions.txt')

/** Each line as it stands in the file that a person reads. */
export const writtenLines = (): string[] =>
  readFileSync(PERMISSIONS_FILE, 'utf8').trimEnd().split('\n')

/** The statuses of each route, in the order of the walkers. */
export function writtenPermissions(): Map<string, string[]> {
  const [, ...lines] = writtenLines()
  return new Map(
    lines.map((line) => {
      const words = line.split(/\s+/)
      return [words.slice(0, 2).join(' '), words.slice(2)]
    })
  )
}
