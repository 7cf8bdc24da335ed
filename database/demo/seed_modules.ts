import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { database, execute } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { gate } from '#app/module_system/gate'
import type { PlannedTenant } from '#database/demo/demo_plan'

/** Switches the planned modules on at the first start; what a visitor switches later stays as it is. */
export async function seedModules(plan: PlannedTenant) {
  const tenantId = currentTenantId()
  for (const moduleId of plan.modules) {
    const module = registry.modules.get(moduleId)
    if (!module) continue
    await execute(
      database(),
      `insert into tenant_modules (tenant_id, module_id, state, version, enabled_at)
       values (:tenantId, :moduleId, 'enabled', :version, :now) on conflict do nothing`,
      { tenantId, moduleId, version: module.version, now: clock.now().toJSDate() }
    )
  }
  gate.forget(tenantId)
}
