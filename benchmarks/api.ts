import type { Benchmark } from './support/benchmark.js'
import type { Child } from './support/child.js'
import { compare } from './support/compare.js'
import { httpRequest } from './support/http_connection.js'
import { drive } from './support/http_load.js'

const CONTACTS = 60

/** A page of 25 contacts with token, tenant, permission and one query, against a bare route with the same query. */
export const benchmark: Benchmark = {
  id: 'PERF-8',
  what: 'authenticated JSON route, 32 connections',
  async run(stage, args) {
    const seconds = args.number('seconds', 5)
    const product = await stage.product()
    const demo = await stage.demo()
    const [organization] = demo.organizations
    const [tenant] = organization.tenants
    const seller = organization.accounts.find(
      ({ role, tenantIds }) => role === 'seller' && tenantIds.includes(tenant.id)
    )
    if (!seller) throw new Error('the demo has no seller')
    await stage.admin.query(
      `insert into contacts (tenant_id, name, phone, created_at)
       select $1, 'Contact ' || n, '+3461' || lpad(n::text, 7, '0'), timestamptz '2026-01-01' + n * interval '1 minute'
       from generate_series(1, ${CONTACTS}) n on conflict do nothing`,
      [tenant.id]
    )
    const scoped = new URL(process.env.DATABASE_URL ?? '')
    scoped.searchParams.set(
      'options',
      `-c app.tenant_id=${tenant.id} -c app.tenant_ids=${tenant.id}`
    )
    const yardstick = await stage.yardstick('bare_adonis', {
      BENCH_SCOPED_URL: scoped.href,
      BENCH_TENANT: tenant.id,
    })
    const ours = httpRequest('GET', '/api/v1/contacts', {
      'authorization': `Bearer ${seller.token}`,
      'x-tenant-id': tenant.id,
      'accept': 'application/json',
    })
    const bare = httpRequest('GET', '/contacts', { accept: 'application/json' })
    const load = (server: Child, text: string) =>
      drive({ server, request: () => text, connections: 32, seconds })

    await compare({
      id: this.id,
      what: this.what,
      unit: 'requests/s',
      reach: '>= 0.6 of the yardstick',
      rounds: args.number('rounds', 3),
      warmUp: async () => {
        await load(product, ours)
        await load(yardstick, bare)
      },
      system: () => load(product, ours),
      yardstick: () => load(yardstick, bare),
      closing: async () => ({
        peakMemoryMb: {
          system: await product.memory('VmHWM'),
          yardstick: await yardstick.memory('VmHWM'),
        },
      }),
    })
  },
}
