import { OWNER, WITHOUT_POLICY, WITHOUT_TENANT } from '#app/tenancy/catalog/exceptions'
import type { CatalogReader } from '#app/tenancy/catalog/reader'

interface Table {
  name: string
  owner: string
  /** null without a tenant_id. */
  tenantRequired: boolean | null
  enabled: boolean
  forced: boolean
  policies: number
  indexed: boolean
  /** Its tenant is one that exists. */
  tied: boolean
}

/** Every table of tenant data has its tenant, a forced policy and an index that begins with the tenant. */
export async function tables(read: CatalogReader): Promise<string[]> {
  const found = await read<Table>(`
    select c.relname as name, pg_get_userbyid(c.relowner) as owner, a.attnotnull as "tenantRequired",
      c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      exists (
        select 1 from pg_index i
        where i.indrelid = c.oid and i.indkey[0] = a.attnum and i.indpred is null and i.indisvalid
      ) as indexed,
      exists (
        select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
          and k.confrelid = 'tenants'::regclass and k.conkey = array[a.attnum]
      ) as tied
    from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`)
  return found.flatMap((table) =>
    problemsOf(table).map((problem) => `table ${table.name}: ${problem}`)
  )
}

function problemsOf(table: Table): string[] {
  const problems: string[] = []
  if (table.owner !== OWNER) problems.push(`is owned by ${table.owner}`)
  if (table.tenantRequired === null && !(table.name in WITHOUT_TENANT)) {
    problems.push('has no tenant_id and is no known exception')
  }
  if (table.tenantRequired === false) problems.push('its tenant_id may be null')
  if (table.tenantRequired !== null && !table.indexed) {
    problems.push('has no index that begins with tenant_id')
  }
  if (table.tenantRequired !== null && !table.tied) problems.push('does not refer to tenants')
  if (WITHOUT_POLICY.includes(table.name)) return problems
  if (!table.enabled) problems.push('row-level security is off')
  if (!table.forced) problems.push('row-level security is not forced')
  if (table.policies === 0) problems.push('has no policy')
  return problems
}
