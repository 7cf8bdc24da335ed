import type { Benchmark } from './support/benchmark.js'
import type { Child } from './support/child.js'
import { compare } from './support/compare.js'
import { generateModules } from './support/generate_modules.js'
import { rounded } from './support/statistics.js'

const MODULES = 50

/** From the start of the process to the first request it may take, against a bare application. */
export const benchmark: Benchmark = {
  id: 'PERF-9',
  what: 'boot',
  async run(stage, args) {
    const rounds = args.number('rounds', 5)
    // As an operator starts it: without the demo, whose upkeep is not the product's.
    const plain = () => stage.product({ NEXUS_DEMO: 'false' })
    const crowded = await generateModules(stage.dataDir, MODULES)
    const many = () => stage.product({ NEXUS_DEMO: 'false' }, { cwd: crowded })
    // The first start migrates; what follows is what a restart costs.
    await (await plain()).stop()
    await (await many()).stop()
    const idle: Record<string, number | null> = {}

    for (const [what, start] of Object.entries({
      'boot with all modules': plain,
      [`boot with ${MODULES} generated modules besides`]: many,
    })) {
      await compare({
        id: this.id,
        what,
        unit: 'ms to ready',
        reach: '<= 2.0 of the yardstick; web <= 250 MB',
        rounds,
        system: async () => timed(await start(), (mb) => (idle[what] = mb)),
        yardstick: async () =>
          timed(await stage.yardstick('bare_adonis'), (mb) => (idle.yardstick = mb)),
        closing: async () => ({ idleMemoryMb: { system: idle[what], yardstick: idle.yardstick } }),
      })
    }
    const worker = await stage.product({
      NEXUS_DEMO: 'false',
      RUN_WEB: 'false',
      RUN_WORKER: 'true',
    })
    await compare({
      id: this.id,
      what: 'idle memory of a worker',
      unit: 'MB',
      reach: '-',
      rounds: 1,
      system: async () => ({ value: (await worker.memory('VmRSS')) ?? 0 }),
    })
  },
}

async function timed(child: Child, note: (megabytes: number | null) => void) {
  await new Promise((resolve) => setTimeout(resolve, 500))
  note(await child.memory('VmRSS'))
  const processorMs = await child.processorMs()
  await child.stop()
  return { value: rounded(child.startedIn), processorMs }
}
