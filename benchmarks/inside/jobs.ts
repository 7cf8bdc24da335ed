import { setTimeout as wait } from 'node:timers/promises'
import { serve, startApplication } from './application.js'

/** The queue with a job that does nothing, so that what is measured is the queue. */
await startApplication()
const { registry } = await import('#app/module_system/registry')
const { startBackground } = await import('#app/operations/background')
const { enqueueMany } = await import('#app/jobs/enqueue_many')
const { transaction } = await import('#app/tenancy/database')
const { tenancy } = await import('#app/tenancy/scope')

const LANES = ['interactive', 'default', 'bulk'] as const
const ran = new Map<string, number>()

for (const lane of LANES) {
  registry.jobs.set(`bench.${lane}`, {
    name: `bench.${lane}`,
    lane,
    attempts: 3,
    moduleId: null,
    handler: async () => ({
      default: async ({ tenantId }) => {
        ran.set(tenantId, (ran.get(tenantId) ?? 0) + 1)
      },
    }),
  })
}

async function fill(tenantId: string, lane: string, count: number) {
  const atOnce = 500
  for (let made = 0; made < count; made += atOnce) {
    const length = Math.min(atOnce, count - made)
    const data = Array.from({ length }, (_, one) => ({ one: made + one }))
    await tenancy.run(tenantId, () => transaction((trx) => enqueueMany(trx, `bench.${lane}`, data)))
  }
}

async function until(tenantId: string, count: number) {
  while ((ran.get(tenantId) ?? 0) < count) await wait(1)
}

await startBackground()

interface Ask {
  tenantId: string
  quietId: string
  count: number
}

const handlers = {
  /** Jobs a second from the first that is made to the last that has run. */
  async run({ tenantId, count }: Ask) {
    ran.clear()
    const since = performance.now()
    await fill(tenantId, 'default', count)
    const enqueued = performance.now() - since
    await until(tenantId, count)
    const elapsed = (performance.now() - since) / 1000
    return { perSecond: count / elapsed, enqueuedPerSecond: count / (enqueued / 1000) }
  },

  /** How long a job of a quiet tenant takes behind those of a noisy one, in the same lane. */
  async noisy({ tenantId, quietId, count }: Ask) {
    ran.clear()
    await fill(tenantId, 'bulk', count)
    const since = performance.now()
    await fill(quietId, 'bulk', 1)
    await until(quietId, 1)
    const delayMs = performance.now() - since
    const left = count - (ran.get(tenantId) ?? 0)
    await until(tenantId, count)
    return { delayMs, left }
  },
}

serve(handlers as never)
