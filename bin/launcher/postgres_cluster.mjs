import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { runTool } from './run_tool.mjs'

/** Only what PostgreSQL needs: a stray PGDATA or PGPORT must not reach it. */
export function postgresEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

async function passwordFile(home, password) {
  const path = join(home.home, 'superuser')
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  if (home.user.uid !== undefined) await chown(path, home.user.uid, home.user.gid)
  return path
}

/**
 * Makes the database cluster once. It is made beside its place and moved there
 * when complete, so that a half-made one is never started.
 */
export async function initCluster(lifecycle, home, password, log) {
  if (existsSync(join(home.data, 'PG_VERSION'))) return
  const draft = `${home.data}.new`
  await rm(draft, { recursive: true, force: true })
  const secret = await passwordFile(home, password)
  const flags = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  const program = join(home.native, 'bin', 'initdb')
  const code = await runTool(lifecycle, program, flags, {
    ...home.user,
    cwd: '/',
    env: postgresEnvironment(),
    log,
  })
  await rm(secret, { force: true })
  if (code !== 0) throw new StartFailure(`The database could not be created; see ${log}.`)
  await rename(draft, home.data)
  spawnSync('sync', ['-f', home.home])
}
