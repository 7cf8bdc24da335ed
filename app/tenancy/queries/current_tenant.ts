import type { Locale } from '#app/shared/contracts/locale'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { NoScope } from '#app/tenancy/errors'

export type Tenant = {
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  language: Locale
}

/** Of a row of `tenants`. */
export const TENANT_COLUMNS = `tenants.id, tenants.slug, tenants.name, tenants.time_zone as "timeZone",
  tenants.currency, tenants.language`

/** The tenant of the current scope. */
export async function currentTenant(client: Client = database()): Promise<Tenant> {
  const tenant = await selectOne<Tenant>(
    client,
    `select ${TENANT_COLUMNS} from tenants where id = ?`,
    [currentTenantId()]
  )
  if (!tenant) throw new NoScope()
  return tenant
}
