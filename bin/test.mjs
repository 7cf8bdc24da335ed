import { runOnce } from './launcher/run_once.mjs'
import { runTests } from './launcher/test_run.mjs'

runOnce(async (lifecycle, args) => ((await runTests(lifecycle, args)) === 0 ? 0 : 1))
