import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Starts one process of the built product, web or worker or both, with the environment it is given: nothing is
 * installed, built or made up. Works in a checkout after `npm run build` and inside the build itself.
 */
const OLDEST_MAJOR = 24
const home = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = [home, join(home, 'build')].find((path) => existsSync(join(path, 'bin/server.js')))
const pinned = join(home, 'node_modules/node/bin/node')

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Whatever Node.js npm runs on, the product runs on the pinned one. */
function handOver(node, file) {
  const server = spawn(node, [file], { cwd: folder, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 1))
}

if (!folder) fail('Nexus is not built yet: run "npm run build" first.')
const script = join(folder, 'bin/server.js')
if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) {
  process.chdir(folder)
  await import(pathToFileURL(script).href)
} else if (existsSync(pinned)) handOver(pinned, script)
else fail(`Nexus needs Node.js ${OLDEST_MAJOR} or later, and this is ${process.version}.`)
