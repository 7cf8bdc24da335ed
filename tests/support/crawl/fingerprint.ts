import { rowsOf } from '#tests/support/rows'
import { tenantTables } from '#tests/support/crawl/tables'
import { systemRows } from '#tests/support/system_rows'

/** What stands above tenants and must not change either. */
const ABOVE = [
  'organizations',
  'organization_settings',
  'tenants',
  'tenant_modules',
  'users',
  'memberships',
  'roles',
  'role_permissions',
  'access_tokens',
  'account_links',
]

/** A checksum of every row of a tenant by table, and of what stands above; equal only when no byte has changed. */
export async function fingerprinter(tenantId: string) {
  const tables = (await tenantTables()).map(({ name }) => name)
  const sum = (table: string, row: string, where: string) =>
    `select '${table}' as name, md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as sum
     from ${table} one ${where}`
  const inTenant = tables
    .map((name) => sum(name, 'one::text', 'where one.tenant_id = ?'))
    .join(' union all ')
  // That a token was used is noted, whatever it asked for.
  const above = ABOVE.map((name) => sum(name, `(to_jsonb(one) - 'last_used_at')::text`, '')).join(
    ' union all '
  )
  return async (): Promise<Record<string, string>> => {
    const own = await rowsOf(tenantId).rows<{ name: string; sum: string }>(
      inTenant,
      tables.map(() => tenantId)
    )
    const shared = await systemRows<{ name: string; sum: string }>(above)
    return Object.fromEntries([
      ...own.map(({ name, sum: value }) => [name, value]),
      ...shared.map(({ name, sum: value }) => [`all ${name}`, value]),
    ])
  }
}
