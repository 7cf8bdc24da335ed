import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { database, execute } from '#app/tenancy/database'
import { currentTenant } from '#app/tenancy/queries/current_tenant'
import { currentTenantId } from '#app/tenancy/scope'

/** Writes down how much of each level the current tenant has today; of a day the highest is kept. */
export async function noteLevels(): Promise<void> {
  const { timeZone } = await currentTenant()
  const day = clock.now().setZone(timeZone).toFormat('yyyy-MM-dd')
  for (const meter of registry.meters.values()) {
    if (meter.kind !== 'level') continue
    const { default: measure } = await meter.measure()
    await execute(
      database(),
      `insert into usage_days (tenant_id, meter, day, amount) values (:tenantId, :meter, :day, :amount)
       on conflict (tenant_id, meter, day)
       do update set amount = greatest(usage_days.amount, excluded.amount)`,
      { tenantId: currentTenantId(), meter: meter.id, day, amount: await measure() }
    )
  }
}
