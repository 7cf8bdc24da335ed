import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, linkSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { StartFailure } from './failure.mjs'
import { MODULES } from './paths.mjs'
import { runTool } from './run_tool.mjs'

const PACKAGE = join(MODULES, 'node')
const BINARY = join(PACKAGE, 'bin', 'node')

function isInsideModules(folder) {
  return folder.split(sep).includes('node_modules')
}

/** The PATH without the folders npm adds: what the computer itself offers. */
export function outerPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => folder && !isInsideModules(folder)).join(delimiter)
}

/** A Node that stays when node_modules is written anew. */
export function outerNode() {
  if (!isInsideModules(process.execPath)) return process.execPath
  const folder = outerPath()
    .split(delimiter)
    .find((candidate) => existsSync(join(candidate, 'node')))
  return folder ? join(folder, 'node') : process.execPath
}

function versionOf(binary) {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return stdout?.trim().replace(/^v/, '') ?? null
}

function pinnedVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
}

function works() {
  return existsSync(BINARY) && versionOf(BINARY) === pinnedVersion()
}

/** The package with the binary itself may be there, only not linked into its place. */
function linkFromPlatformPackage() {
  const name = `node${process.platform === 'darwin' && process.arch === 'arm64' ? '-bin' : ''}-${process.platform}-${process.arch}`
  for (const folder of [join(PACKAGE, 'node_modules'), MODULES]) {
    const source = join(folder, name, 'bin', 'node')
    if (!existsSync(source)) continue
    rmSync(BINARY, { force: true })
    linkSync(source, BINARY)
    chmodSync(BINARY, 0o755)
    return
  }
}

/**
 * npm may have been told not to run install scripts, and then the package
 * `node` is there without its binary.
 */
export async function repairPinnedNode(lifecycle, log) {
  if (works()) return
  linkFromPlatformPackage()
  if (works()) return
  await runTool(lifecycle, outerNode(), ['installArchSpecificPackage.js'], {
    cwd: PACKAGE,
    env: { ...process.env, PATH: outerPath() },
    log,
  })
  if (works()) return
  throw new StartFailure(
    `The pinned Node.js could not be installed; see ${log}, or run "npm rebuild node" in the checkout.`
  )
}

/** The Node that runs the application. */
export function pinnedNode() {
  return BINARY
}
