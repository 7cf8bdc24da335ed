import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Which actions the current tenant's trail knows, by name. Skips through the index from one to the next. */
export async function knownActions(): Promise<string[]> {
  const rows = await select<{ action: string }>(
    database(),
    `with recursive known as (
       (select action from audit_entries where tenant_id = :tenantId order by action limit 1)
       union all
       select (select e.action from audit_entries e
               where e.tenant_id = :tenantId and e.action > known.action order by e.action limit 1)
       from known where known.action is not null
     )
     select action from known where action is not null`,
    { tenantId: currentTenantId() }
  )
  return rows.map(({ action }) => action)
}
