import { Lifecycle } from './lifecycle.mjs'
import { checkNodeVersion } from './node_version.mjs'
import { sayFailure } from './say.mjs'

/** Runs a command that ends by itself, with the words after its name; what it answers is the exit code. */
export function runOnce(command) {
  const lifecycle = new Lifecycle()

  async function end(code) {
    await lifecycle.stop()
    process.exit(code)
  }

  async function main() {
    checkNodeVersion(process.version)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end(130))
    await end(await command(lifecycle, process.argv.slice(2)))
  }

  main().catch(async (error) => {
    if (lifecycle.stopping) return
    sayFailure(error.message)
    await end(1)
  })
}
