import { runBenchmarks } from './launcher/bench_run.mjs'
import { runOnce } from './launcher/run_once.mjs'

runOnce(runBenchmarks)
