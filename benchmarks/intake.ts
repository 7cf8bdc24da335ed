import { createHmac } from 'node:crypto'
import type { Benchmark } from './support/benchmark.js'
import type { Child } from './support/child.js'
import { compare } from './support/compare.js'
import { httpRequest } from './support/http_connection.js'
import { drive } from './support/http_load.js'

const CONNECTIONS = 32

/** A signed message of YCloud, stored before its 200, against bare node:http with the same check and one INSERT. */
export const benchmark: Benchmark = {
  id: 'PERF-1',
  what: 'webhook intake, 32 connections',
  async run(stage, args) {
    const seconds = args.number('seconds', 5)
    const product = await stage.product()
    const demo = await stage.demo()
    const channel = demo.organizations[0].tenants[0].channels.find(
      ({ provider }) => provider === 'ycloud'
    )
    if (!channel) throw new Error('the demo has no YCloud channel')
    await stage.admin.query(
      `create table if not exists bench_intake (id uuid primary key default uuidv7(), key text not null unique,
         body text not null, received_at timestamptz not null default now());
       grant insert on bench_intake to nexus_app`
    )
    const yardstick = await stage.yardstick('intake', { BENCH_SECRET: channel.secret })
    const request = requests(`/webhooks/ycloud/${channel.key}`, channel.secret)
    const load = (server: Child, rate?: number) =>
      drive({ server, request, connections: CONNECTIONS, seconds, rate })

    await compare({
      id: this.id,
      what: this.what,
      unit: 'requests/s',
      reach: '>= 0.6 of the yardstick',
      rounds: args.number('rounds', 3),
      warmUp: async () => {
        await load(product)
        await load(yardstick)
      },
      system: () => load(product),
      yardstick: () => load(yardstick),
      closing: async () => ({
        peakMemoryMb: {
          system: await product.memory('VmHWM'),
          yardstick: await yardstick.memory('VmHWM'),
        },
      }),
    })
    await compare({
      id: this.id,
      what: 'webhook intake at 500/s',
      unit: 'p99 ms',
      reach: '< 50 ms',
      rounds: args.number('rounds', 3),
      system: async () => paced(await load(product, 500)),
      yardstick: async () => paced(await load(yardstick, 500)),
    })
  },
}

const paced = ({ value, p99Ms, p50Ms }: Record<string, number>) => ({
  value: p99Ms,
  p50Ms,
  perSecond: value,
})

/** Each call makes another event of another sender. */
function requests(path: string, secret: string) {
  let count = 0
  const run = process.hrtime.bigint().toString(36)
  return () => {
    const number = ++count
    const at = Math.floor((performance.timeOrigin + performance.now()) / 1000)
    const body = JSON.stringify({
      id: `evt_${run}_${number}`,
      type: 'whatsapp.inbound_message.received',
      apiVersion: 'v2',
      createTime: '2026-03-02T09:00:00.000Z',
      whatsappInboundMessage: {
        id: `msg_${run}_${number}`,
        wamid: `wamid.${run}${number}`,
        wabaId: '100000000000001',
        from: `+3460${String(number).padStart(7, '0')}`,
        customerProfile: { name: 'María del Carmen' },
        to: '+34910000001',
        sendTime: '2026-03-02T09:00:00.000Z',
        type: 'text',
        text: { body: 'Hola, quería pedir una cita para mañana por la tarde, ¿tenéis sitio?' },
      },
    })
    const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
    return httpRequest(
      'POST',
      path,
      { 'content-type': 'application/json', 'ycloud-signature': `t=${at},s=${signature}` },
      body
    )
  }
}
