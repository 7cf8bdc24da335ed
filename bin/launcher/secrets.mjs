import { randomBytes } from 'node:crypto'
import { readJson, writeJson } from './json_file.mjs'

const NAMES = ['appKey', 'superuser', 'owner', 'app', 'system']

/**
 * The application key and the passwords of the database's roles, made once for
 * each data directory. Whoever loses this file loses what is encrypted with it.
 */
export async function keepSecrets(path) {
  const kept = (await readJson(path)) ?? {}
  const missing = NAMES.filter((name) => typeof kept[name] !== 'string')
  if (missing.length === 0) return kept
  for (const name of missing) kept[name] = randomBytes(32).toString('base64url')
  await writeJson(path, kept)
  return kept
}
