import { runBenchmarks } from './launcher/bench_run.mjs'
import { Lifecycle } from './launcher/lifecycle.mjs'
import { checkNodeVersion } from './launcher/node_version.mjs'
import { sayFailure } from './launcher/say.mjs'

const lifecycle = new Lifecycle()

async function end(code) {
  await lifecycle.stop()
  process.exit(code)
}

async function main() {
  checkNodeVersion(process.version)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end(130))
  await end(await runBenchmarks(lifecycle, process.argv.slice(2)))
}

main().catch(async (error) => {
  if (lifecycle.stopping) return
  sayFailure(error.message)
  await end(1)
})
