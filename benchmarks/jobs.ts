import type { Benchmark, Sample } from './support/benchmark.js'
import type { Child } from './support/child.js'
import { compare } from './support/compare.js'
import { startRedis } from './support/redis.js'
import { rounded } from './support/statistics.js'

/** Named jobs that do nothing, with and without Redis, against bare BullMQ; and a quiet tenant beside a noisy one. */
export const benchmark: Benchmark = {
  id: 'PERF-15',
  what: 'jobs',
  async run(stage, args) {
    const count = args.number('count', 100_000)
    const rounds = args.number('rounds', 3)
    await (await stage.product()).stop()
    const [tenant, quiet] = (await stage.demo()).organizations[0].tenants
    const redis = await startRedis(stage.dataDir)
    try {
      const bullmq = redis && (await stage.yardstick('bullmq', { REDIS_URL: redis.url }))
      const modes = {
        'without Redis': {},
        ...(redis && { 'with Redis': { REDIS_URL: redis.url } }),
      }
      for (const [mode, env] of Object.entries(modes)) {
        const inside = await stage.inside('jobs', env)
        const details = { tenantId: tenant.id, quietId: quiet.id, count }
        const run = (child: Child, jobs: number) => speed(child, { ...details, count: jobs })
        await compare({
          id: this.id,
          what: `${count} jobs, ${mode}`,
          unit: 'jobs/s, made and run',
          reach: '>= 0.8 of BullMQ',
          rounds,
          warmUp: async () => {
            await run(inside, 2_000)
            if (bullmq) await run(bullmq, 2_000)
          },
          system: () => run(inside, count),
          yardstick: bullmq ? () => run(bullmq, count) : undefined,
          closing: async () => ({ peakMemoryMb: { system: await inside.memory('VmHWM') } }),
        })
        await compare({
          id: this.id,
          what: `a quiet tenant beside ${count} jobs of a noisy one, ${mode}`,
          unit: 'ms to have run',
          reach: '< 1,000 ms',
          rounds,
          system: async () => {
            const { delayMs, left } = await inside.ask<{ delayMs: number; left: number }>(
              'noisy',
              details
            )
            return { value: rounded(delayMs), noisyJobsLeft: left }
          },
        })
        await inside.stop()
      }
    } finally {
      await redis?.stop()
    }
  },
}

async function speed(child: Child, details: object): Promise<Sample> {
  const answer = await child.ask<{ perSecond: number; enqueuedPerSecond: number }>('run', details)
  return { value: rounded(answer.perSecond), madePerSecond: rounded(answer.enqueuedPerSecond) }
}
