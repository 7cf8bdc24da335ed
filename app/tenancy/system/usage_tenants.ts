import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** Tenants with entries of use that are not added up yet: from each to the next through the index, not entry by entry. */
export async function tenantsWithEntries(): Promise<string[]> {
  const rows = await select<{ id: string }>(
    systemDatabase(),
    `select id from tenants
     where exists (select 1 from usage_entries where usage_entries.tenant_id = tenants.id) order by id`
  )
  return rows.map(({ id }) => id)
}
