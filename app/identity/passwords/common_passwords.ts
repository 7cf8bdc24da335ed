import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'

let known: Promise<ReadonlySet<string>> | undefined

/** The passwords that most people choose, in lower case. Source and licence stand in the file. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  known ??= read()
  return known
}

async function read() {
  const text = await readFile(app.makePath('resources/passwords/common.txt'), 'utf8')
  return new Set(text.split('\n').filter((line) => line && !line.startsWith('# ')))
}
