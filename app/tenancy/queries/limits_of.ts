import { database, select, type Client } from '#app/tenancy/database'
import { TENANT_LIMITS, type LimitName } from '#app/tenancy/limits/limits'
import { currentTenantId } from '#app/tenancy/scope'

export interface CurrentLimit {
  value: number
  /** Whether the operator has set it for this tenant. */
  source: 'default' | 'tenant'
}

/** What the operator has set for the current tenant, by name: numbers of rows, and what meters may reach. */
export async function ownLimits(client: Client = database()): Promise<ReadonlyMap<string, number>> {
  const rows = await select<{ name: string; value: number }>(
    client,
    `select name, value from tenant_limits where tenant_id = ?`,
    [currentTenantId()]
  )
  return new Map(rows.map(({ name, value }) => [name, value]))
}

/** The limits of the current tenant. */
export async function limitsOf(
  client: Client = database()
): Promise<Record<LimitName, CurrentLimit>> {
  const own = await ownLimits(client)
  const entries = Object.entries(TENANT_LIMITS).map(([name, normal]): [string, CurrentLimit] => {
    const value = own.get(name)
    return [name, { value: value ?? normal, source: value === undefined ? 'default' : 'tenant' }]
  })
  return Object.fromEntries(entries) as Record<LimitName, CurrentLimit>
}
