import { database, selectOne, type Client } from '#app/tenancy/database'
import type { Kept } from '#app/tenancy/limits/retention'
import { currentTenantId } from '#app/tenancy/scope'

export interface TenantRetention {
  kept: Kept
  /** 0 before anything was set. */
  version: number
}

/** What the tenant has said about how long it keeps what. */
export async function retentionOf(client: Client = database()): Promise<TenantRetention> {
  const row = await selectOne<TenantRetention>(
    client,
    `select kept, version from tenant_retention where tenant_id = ?`,
    [currentTenantId()]
  )
  return row ?? { kept: {}, version: 0 }
}
