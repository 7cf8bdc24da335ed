import { setTimeout as wait } from 'node:timers/promises'
import type { Benchmark, Sample } from './support/benchmark.js'
import type { Child } from './support/child.js'
import { compare } from './support/compare.js'
import { rounded } from './support/statistics.js'

const SETTLE_MS = 500

/** Many open event streams on one web process, and one event to all of them, against a bare node:http server. */
export const benchmark: Benchmark = {
  id: 'PERF-7',
  what: 'one event to all open streams',
  async run(stage, args) {
    const count = args.number('streams', 10_000)
    const product = await stage.product({ RUN_WORKER: 'true' })
    const yardstick = await stage.yardstick('streams')
    const demo = await stage.demo()
    const [organization] = demo.organizations
    const [tenant] = organization.tenants
    const person = organization.accounts.find(
      ({ role, tenantIds }) => role === 'secretary' && tenantIds.includes(tenant.id)
    )
    if (!person) throw new Error('the demo has no secretary')
    await stage.admin.query(
      `insert into tenant_limits (tenant_id, name, value) values ($1, $2, $3)
       on conflict (tenant_id, name) do update set value = excluded.value`,
      [tenant.id, 'liveStreams', count + 100]
    )
    const headers = { 'authorization': `Bearer ${person.token}`, 'x-tenant-id': tenant.id }

    const before = { product: await memory(product), yardstick: await memory(yardstick) }
    const ours = await stage.inside('crowd')
    await ours.ask('open', { url: product.url, path: '/api/v1/events', headers, count })
    const bare = await stage.inside('crowd')
    await bare.ask('open', { url: yardstick.url, path: '/events', headers: {}, count })
    const perStream = {
      system: rounded(((await memory(product)) - before.product) / count),
      yardstick: rounded(((await memory(yardstick)) - before.yardstick) / count),
    }
    await compare({
      id: this.id,
      what: `${this.what}, ${count} of them`,
      unit: 'ms from the first to the last',
      reach: 'fan-out <= 2.0 of the yardstick; <= 20 kB a stream',
      rounds: args.number('rounds', 3),
      warmUp: async () => {
        await spread(ours, () => change(product.url, headers, demo))
        await spread(bare, () => tell(yardstick.url))
      },
      system: () => spread(ours, () => change(product.url, headers, demo)),
      yardstick: () => spread(bare, () => tell(yardstick.url)),
      closing: async () => ({
        kilobytesPerStream: perStream,
        peakMemoryMb: {
          system: await product.memory('VmHWM'),
          yardstick: await yardstick.memory('VmHWM'),
        },
      }),
    })
  },
}

/** Causes an event; answers how long after the first client the last one heard of it. */
async function spread(crowd: Child, cause: () => Promise<void>): Promise<Sample> {
  const heard = crowd.ask<{ spreadMs: number }>('hear')
  await wait(SETTLE_MS)
  await cause()
  const { spreadMs } = await heard
  await wait(SETTLE_MS)
  return { value: spreadMs }
}

/** Kilobytes. */
const memory = async (child: Child) => ((await child.memory('VmRSS')) ?? 0) * 1024

const tell = async (url: string) => void (await fetch(`${url}/tell`, { method: 'POST' }))

let changes = 0

/** An appointment, which everybody with the agenda hears of. */
async function change(
  url: string,
  headers: Record<string, string>,
  demo: { organizations: { tenants: { services: { id: string }[] }[] }[] }
) {
  const [service] = demo.organizations[0].tenants[0].services
  const day = 3 + Math.floor(changes / 8)
  const hour = 9 + (changes++ % 4)
  const date = new Date(performance.timeOrigin + day * 86_400_000).toISOString().slice(0, 10)
  const response = await fetch(`${url}/api/v1/appointments`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      serviceId: service.id,
      startsAt: `${date}T${String(hour).padStart(2, '0')}:00:00`,
      contact: { name: 'Bench', phone: `+3462${String(changes).padStart(7, '0')}` },
    }),
  })
  if (response.status !== 201)
    throw new Error(`booking: ${response.status} ${await response.text()}`)
}
