import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { database, execute, type Client } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { hasRoom } from '#app/usage/queries/has_room'

export type Amounts = Readonly<Record<string, number>>

/**
 * Counts what tenants use. Each record is a row of its own, so nobody waits for anybody; a task adds them up. With the
 * transaction of its cause, it counts if and only if the cause happened.
 */
export const usage = {
  /** Throws for a meter that nobody declares. `amount` is whole; a negative one takes back. */
  record(tenantId: string, meter: string, amount: number, client?: Client): Promise<void> {
    return usage.recordAll(tenantId, { [meter]: amount }, client)
  },

  /** Several meters in one statement. */
  async recordAll(tenantId: string, amounts: Amounts, client?: Client): Promise<void> {
    const entries = Object.entries(amounts).filter(([, amount]) => amount !== 0)
    for (const [meter] of entries) {
      const kind = registry.meters.get(meter)?.kind
      if (kind !== 'sum' && kind !== 'total') {
        throw new Error(`Nobody declares the meter "${meter}" as one that is recorded`)
      }
    }
    if (entries.length === 0) return
    if (client) return add(client, tenantId, entries)
    await tenancy.run(tenantId, () => add(database(), tenantId, entries))
  },

  /**
   * Whether the tenant may use so much more. Within a transaction, and near the limit, one asks at a time: what it then
   * records is seen by the next.
   */
  allows(tenantId: string, meter: string, amount: number, client?: Client): Promise<boolean> {
    if (client) return hasRoom(meter, amount, client)
    return tenancy.run(tenantId, () => hasRoom(meter, amount, database()))
  },
}

async function add(client: Client, tenantId: string, entries: [string, number][]) {
  await execute(
    client,
    `insert into usage_entries (tenant_id, meter, amount, at)
     select :tenantId, given.meter, given.amount, :now
     from unnest(cast(:meters as text[]), cast(:amounts as bigint[])) as given (meter, amount)`,
    {
      tenantId,
      meters: entries.map(([meter]) => meter),
      amounts: entries.map(([, amount]) => amount),
      now: clock.now().toJSDate(),
    }
  )
}
