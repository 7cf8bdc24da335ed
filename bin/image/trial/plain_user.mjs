import { execFileSync, spawn } from 'node:child_process'
import { dirname } from 'node:path'

const NOBODY = 65_534

/** Whoever starts this as root lends it the rights of nobody; everybody else is plain enough. */
export function plainUser() {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null
}

/** Hands a folder over to that user. */
export async function asUser(user, folder) {
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder])
}

/** How this computer reaches the network, where it does so in a way of its own. */
const NETWORK = ['NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']

let known

/** Where npm takes packages from on this computer. */
function registry() {
  known ??= execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  return known
}

/** Nothing of the caller's environment but the way to Node.js and to the packages. */
export function cleanEnvironment(home) {
  const network = NETWORK.filter((name) => process.env[name])
  return {
    ...Object.fromEntries(network.map((name) => [name, process.env[name]])),
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: home,
    npm_config_registry: registry(),
    npm_config_update_notifier: 'false',
  }
}

/** One shell command; throws with its output when it fails. */
export function run(command, { cwd, home, user = null }) {
  return new Promise((done, fail) => {
    const child = spawn('sh', ['-c', command], { cwd, env: cleanEnvironment(home), ...user })
    let output = ''
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.once('error', fail)
    child.once('exit', (code) => {
      if (code === 0) done(output)
      else fail(new Error(`${command} ended with ${code}:\n${output.slice(-4000)}`))
    })
  })
}
