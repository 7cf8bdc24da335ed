import { database, select, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { localDay, QUARTER } from '#app/usage/local_day'

export interface Used {
  /** Days without use are absent; `YYYY-MM-DD` in the tenant's time zone. */
  days: Map<string, number>
  /** Before the first day that was asked for. */
  before: number
}

interface Row {
  meter: string
  day: string | null
  at: Date | null
  amount: string
}

interface Asked {
  /** The first and the last day, `YYYY-MM-DD`. */
  from: string
  to: string
  timeZone: string
}

/**
 * What the current tenant has recorded, by meter. Days that are added up and entries that are not yet are read in one
 * statement, so nothing is missing or counted twice while they are added up.
 */
export async function usedByDay(
  { from, to, timeZone }: Asked,
  client: Client = database()
): Promise<ReadonlyMap<string, Used>> {
  const rows = await select<Row>(
    client,
    `select meter, to_char(day, 'YYYY-MM-DD') as day, null::timestamptz as at, amount::numeric
     from usage_days where tenant_id = :tenantId and day between :from and :to
     union all
     select meter, '', null, sum(amount)
     from usage_days where tenant_id = :tenantId and day < :from group by 1
     union all
     select meter, null, ${QUARTER}, sum(amount)
     from usage_entries where tenant_id = :tenantId group by 1, 3`,
    { tenantId: currentTenantId(), from, to }
  )
  const used = new Map<string, Used>()
  for (const { meter, day: known, at, amount } of rows) {
    const day = known ?? localDay(at ?? new Date(0), timeZone)
    const one = used.get(meter) ?? { days: new Map<string, number>(), before: 0 }
    used.set(meter, one)
    if (day < from) one.before += Number(amount)
    else if (day <= to) one.days.set(day, (one.days.get(day) ?? 0) + Number(amount))
  }
  return used
}
