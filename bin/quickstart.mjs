import { StartFailure } from './launcher/failure.mjs'
import { Lifecycle, Stopped } from './launcher/lifecycle.mjs'
import { checkNodeVersion } from './launcher/node_version.mjs'
import { HELP, readOptions } from './launcher/options.mjs'
import { say, sayFailure } from './launcher/say.mjs'
import { start } from './launcher/start.mjs'

const lifecycle = new Lifecycle()

async function end(code) {
  await lifecycle.stop()
  process.exit(code)
}

function sentence(error) {
  return error instanceof StartFailure ? error.message : `Nexus could not start: ${error.message}`
}

async function fail(error) {
  if (lifecycle.stopping || error instanceof Stopped) return
  sayFailure(sentence(error))
  await end(1)
}

function stop() {
  if (!lifecycle.stopping) say('Stopping ...')
  end(0)
}

async function main() {
  checkNodeVersion(process.version)
  const options = readOptions(process.argv.slice(2), process.env)
  if (options.help) return say(HELP)
  // npm and the terminal may both deliver; the second one only joins the first.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop)
  process.on('uncaughtException', fail)
  const { broken } = await start(lifecycle, options, stop)
  await fail(await broken)
}

main().catch(fail)
