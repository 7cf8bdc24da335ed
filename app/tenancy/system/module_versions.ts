import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface TenantModule {
  tenantId: string
  slug: string
  moduleId: string
}

interface Which {
  /** Id or slug. */
  tenant?: string
  moduleId?: string
}

/** Which modules are on for which tenants, for the operator's commands. */
export const moduleVersions = {
  enabled({ tenant, moduleId }: Which): Promise<TenantModule[]> {
    return select<TenantModule>(
      systemDatabase(),
      `select tenants.id as "tenantId", tenants.slug, tenant_modules.module_id as "moduleId"
       from tenant_modules join tenants on tenants.id = tenant_modules.tenant_id
       where tenant_modules.state = 'enabled'
         and (:tenant::text is null or tenants.slug = :tenant or tenants.id::text = :tenant)
         and (:moduleId::text is null or tenant_modules.module_id = :moduleId)
       order by tenants.slug, tenant_modules.module_id`,
      { tenant: tenant ?? null, moduleId: moduleId ?? null }
    )
  },
}
