import { spawnSync } from 'node:child_process'
import { StartFailure } from './failure.mjs'

const NAME = 'postgres'

function idOf(flag) {
  const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}

function lookUp() {
  const uid = idOf('-u')
  const gid = idOf('-g')
  return uid === null || gid === null ? null : { uid, gid }
}

function create() {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  spawnSync('useradd', [...args, NAME])
  return lookUp()
}

/**
 * PostgreSQL refuses to run as root, so root hands it to a user without rights.
 * Answers its ids for `spawn`, or {} when we are not root ourselves.
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return {}
  const ids = lookUp() ?? create()
  if (ids) return ids
  throw new StartFailure(
    'PostgreSQL does not run as root and the user "postgres" could not be created; start Nexus as an ordinary user or set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_SYSTEM_URL.'
  )
}

/** Whether that user gets through to the path, all folders above it included. */
export function canReach(user, path) {
  if (user.uid === undefined) return true
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' })
  return status === 0
}
