import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withCheckoutLock } from './checkout_lock.mjs'
import { StartFailure } from './failure.mjs'
import { outerNode, outerPath, pinnedNode, repairPinnedNode } from './node_binary.mjs'
import { MODULES, ROOT } from './paths.mjs'
import { repairPostgres } from './postgres_binaries.mjs'
import { runTool } from './run_tool.mjs'
import { say } from './say.mjs'

const LOCK_FILE = join(ROOT, 'package-lock.json')
const STAMP = join(MODULES, '.nexus-installed')

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex')
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** True when somebody has installed by hand: npm's own note agrees with the lock file. */
function installedByHand() {
  const note = read(join(MODULES, '.package-lock.json'))
  if (!note) return false
  const there = JSON.parse(note).packages
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages)
  return wanted.every(
    ([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version
  )
}

function isStamped() {
  return read(STAMP) === lockHash() && existsSync(pinnedNode())
}

function npmCommand() {
  const script = process.env.npm_execpath
  const isNpm = script && /npm-cli\.c?js$/.test(script) && existsSync(script)
  return isNpm ? [outerNode(), [script]] : ['npm', []]
}

/** Flags given to the outer npm must not leak in; the development packages are needed. */
function npmEnvironment() {
  const env = { ...process.env, PATH: outerPath(), SCARF_ANALYTICS: 'false' }
  for (const name of ['NODE_ENV', 'npm_config_omit', 'npm_config_production', 'npm_config_prefix'])
    delete env[name]
  return env
}

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network/

async function runNpmCi(lifecycle, log) {
  if (existsSync(MODULES) && lstatSync(MODULES).isSymbolicLink()) {
    throw new StartFailure(
      'The folder node_modules is a link and does not match package-lock.json; run npm ci where it points to.'
    )
  }
  say('Installing packages (this takes a minute or two the first time) ...')
  await writeFile(log, '')
  const [command, args] = npmCommand()
  const code = await runTool(
    lifecycle,
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    { cwd: ROOT, env: npmEnvironment(), log }
  )
  if (code === 0) return
  const offline = OFFLINE.test(read(log) ?? '')
  throw new StartFailure(
    offline
      ? `The packages could not be downloaded: the npm registry cannot be reached; see ${log}.`
      : `The packages could not be installed (npm ci failed); see ${log}.`
  )
}

/** Makes node_modules complete; a half-finished install is repaired. */
export async function installPackages(lifecycle, log) {
  if (isStamped()) return
  await withCheckoutLock(lifecycle, async () => {
    if (isStamped()) return
    if (!installedByHand()) await runNpmCi(lifecycle, log)
    await repairPinnedNode(lifecycle, log)
    repairPostgres()
    await writeFile(STAMP, lockHash())
  })
}
