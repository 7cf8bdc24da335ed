import { upgradeModule, type UpgradeResult } from '#app/module_system/actions/upgrade_module'
import { registry } from '#app/module_system/registry'
import { moduleVersions, type TenantModule } from '#app/tenancy/system/module_versions'
import { tenancy } from '#app/tenancy/scope'

export interface UpgradeWish {
  /** Id or slug; all tenants without. */
  tenant?: string
  /** All modules without. */
  moduleId?: string
  dryRun: boolean
}

export interface TenantUpgraded extends TenantModule {
  result: UpgradeResult | { kind: 'failed'; reason: string }
}

/** Upgrades tenant by tenant, dependencies before what needs them. One failure keeps no other tenant waiting. */
export async function upgradeTenants({ dryRun, ...which }: UpgradeWish): Promise<TenantUpgraded[]> {
  const order = [...registry.modules.keys()]
  const found = await moduleVersions.enabled(which)
  const known = found.filter(({ moduleId }) => registry.modules.has(moduleId))
  known.sort((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId))
  const upgraded: TenantUpgraded[] = []
  for (const one of known) upgraded.push({ ...one, result: await upgrade(one, dryRun) })
  return upgraded
}

async function upgrade({ tenantId, moduleId }: TenantModule, dryRun: boolean) {
  try {
    return await tenancy.run(tenantId, () => upgradeModule(moduleId, { dryRun }))
  } catch (error) {
    return { kind: 'failed' as const, reason: (error as Error).message }
  }
}
