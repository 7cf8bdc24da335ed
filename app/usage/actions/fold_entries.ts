import { select, transaction, execute, type Transaction } from '#app/tenancy/database'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { currentTenantId } from '#app/tenancy/scope'
import { localDay, QUARTER } from '#app/usage/local_day'

/** So many entries a transaction: each is brief. */
const BATCH = 5_000

interface Taken {
  meter: string
  at: Date
  amount: string
  entries: number
}

/** Adds the current tenant's entries to its days, each once, whoever does the same at the same time. */
export async function foldEntries(signal?: AbortSignal): Promise<number> {
  const { timeZone } = await currentTenant()
  let folded = 0
  for (;;) {
    const met = await transaction(async (trx) => {
      const taken = await take(trx)
      if (taken.length > 0) await addToDays(trx, taken, timeZone)
      return taken.reduce((sum, { entries }) => sum + entries, 0)
    })
    folded += met
    if (met < BATCH || signal?.aborted) return folded
  }
}

const take = (trx: Transaction) =>
  select<Taken>(
    trx,
    `with taken as (
       delete from usage_entries where tenant_id = :tenantId and id in (
         select id from usage_entries where tenant_id = :tenantId
         order by id limit ${BATCH} for update skip locked)
       returning meter, amount, at)
     select meter, ${QUARTER} as at, sum(amount)::bigint as amount, count(*)::integer as entries
     from taken group by 1, 2`,
    { tenantId: currentTenantId() }
  )

async function addToDays(trx: Transaction, taken: readonly Taken[], timeZone: string) {
  const days = new Map<string, { meter: string; day: string; amount: number }>()
  for (const { meter, at, amount } of taken) {
    const day = localDay(at, timeZone)
    const key = `${meter} ${day}`
    const known = days.get(key)?.amount ?? 0
    days.set(key, { meter, day, amount: known + Number(amount) })
  }
  const rows = [...days.values()]
  await execute(
    trx,
    `insert into usage_days (tenant_id, meter, day, amount)
     select :tenantId, given.meter, given.day, given.amount
     from unnest(cast(:meters as text[]), cast(:days as date[]), cast(:amounts as bigint[]))
       as given (meter, day, amount) order by 2, 3
     on conflict (tenant_id, meter, day) do update set amount = usage_days.amount + excluded.amount`,
    {
      tenantId: currentTenantId(),
      meters: rows.map(({ meter }) => meter),
      days: rows.map(({ day }) => day),
      amounts: rows.map(({ amount }) => amount),
    }
  )
}
