import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** Which modules tenants know, over all tenants; also modules that this installation no longer has. */
export const moduleTenants = {
  /** By module: in how many tenants it is on. */
  async enabledCounts(): Promise<ReadonlyMap<string, number>> {
    const rows = await select<{ id: string; tenants: number }>(
      systemDatabase(),
      `select module_id as id, (count(*) filter (where state = 'enabled'))::integer as tenants
       from tenant_modules group by module_id`
    )
    return new Map(rows.map(({ id, tenants }) => [id, tenants]))
  },
}
