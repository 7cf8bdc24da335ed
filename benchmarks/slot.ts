import type { Benchmark } from './support/benchmark.js'
import { compare } from './support/compare.js'
import { rounded } from './support/statistics.js'

interface Outcome {
  won: number
  perSecond: number
}

/** Many clients want one slot: exactly one gets it, and how fast the others hear that they did not. */
export const benchmark: Benchmark = {
  id: 'PERF-14',
  what: 'contested slot, 32 clients',
  async run(stage, args) {
    const tries = args.number('tries', 6_400)
    await (await stage.product()).stop()
    const [tenant] = (await stage.demo()).organizations[0].tenants
    await stage.admin.query(
      `create table if not exists bench_claims (id uuid primary key default uuidv7(), resource_id uuid not null,
         during tstzrange not null, exclude using gist (resource_id with =, during with &&));
       grant select, insert on bench_claims to nexus_app`
    )
    const inside = await stage.inside('slot')
    let day = 2
    const ask = async (kind: string) => {
      day += 1
      const outcome = await inside.ask<Outcome>(kind, {
        tenantId: tenant.id,
        serviceId: tenant.services[0].id,
        professionalId: tenant.professionals[0].id,
        day,
        tries,
        clients: 32,
      })
      if (outcome.won !== 1) throw new Error(`${outcome.won} got the slot`)
      return { value: rounded(outcome.perSecond), won: outcome.won }
    }
    for (const [kind, what] of [
      ['whole', 'contested slot, whole booking'],
      ['claims', 'contested slot, insert of the claim'],
    ] as const) {
      await compare({
        id: this.id,
        what,
        unit: 'tries/s',
        reach: 'exactly 1; >= 5,000 tries/s',
        rounds: args.number('rounds', 3),
        warmUp: async () => void (await ask(kind)),
        system: () => ask(kind),
        yardstick: () => ask('bare'),
        closing: async () => ({ peakMemoryMb: { system: await inside.memory('VmHWM') } }),
      })
    }
  },
}
