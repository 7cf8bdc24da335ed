import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { runTool } from './run_tool.mjs'
import { say } from './say.mjs'

const TOOLS = [
  { variable: 'REDIS_SERVER', names: ['redis-server'], packages: ['redis-server'] },
  {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium'],
  },
]

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

function find({ variable, names }) {
  const given = process.env[variable]
  if (given && existsSync(given)) return given
  return names.map(onPath).find(Boolean)
}

/** The words that make a command run as root without asking, or null. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null
}

async function installWithApt(lifecycle, packages, log) {
  const root = asRoot()
  if (!root || !onPath('apt-get')) return
  say(`Installing ${packages.join(' and ')} with apt-get ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command, ...rest] = [...root, 'apt-get', ...args]
    await runTool(lifecycle, command, rest, { cwd: '/', env, log })
  }
}

/**
 * Redis and Chromium, which no npm package brings: from the environment, the
 * PATH, or Debian's packages. Without them the tests fail; they are not skipped.
 */
export async function findTestTools(lifecycle, log) {
  const missing = TOOLS.filter((tool) => !find(tool))
  if (missing.length > 0) {
    await installWithApt(
      lifecycle,
      missing.flatMap((tool) => tool.packages),
      log
    )
  }
  const absent = missing.filter((tool) => !find(tool))
  if (absent.length > 0) {
    const names = absent.map((tool) => tool.names[0]).join(' and ')
    const variables = absent.map((tool) => tool.variable).join(' and ')
    throw new StartFailure(
      `The tests need ${names}; install it, or say with ${variables} where it is.`
    )
  }
  return Object.fromEntries(TOOLS.map((tool) => [tool.variable, find(tool)]))
}
