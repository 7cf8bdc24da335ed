import { clock } from '#app/shared/clock'
import { database, execute } from '#app/tenancy/database'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { currentTenantId } from '#app/tenancy/scope'
import { readLevels } from '#app/usage/queries/read_levels'

/** Writes down how much of each level the current tenant has today; of a day the highest is kept. */
export async function noteLevels(): Promise<void> {
  const { timeZone } = await currentTenant()
  const day = clock.now().setZone(timeZone).toFormat('yyyy-MM-dd')
  const levels = await readLevels()
  await execute(
    database(),
    `insert into usage_days (tenant_id, meter, day, amount)
     select :tenantId::uuid, given.meter, :day::date, given.amount
     from unnest(:meters::text[], :amounts::bigint[]) as given (meter, amount) order by given.meter
     on conflict (tenant_id, meter, day)
     do update set amount = greatest(usage_days.amount, excluded.amount)`,
    {
      tenantId: currentTenantId(),
      day,
      meters: [...levels.keys()],
      amounts: [...levels.values()],
    }
  )
}
