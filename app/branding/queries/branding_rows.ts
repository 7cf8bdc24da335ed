import type { BrandImage, Branding } from '#app/branding/contracts/branding'
import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const NOTHING: Branding = {
  name: null,
  senderName: null,
  primaryColor: null,
  accentColor: null,
  version: 0,
}

/** What the current tenant has chosen. */
export async function brandingOf(client: Client = database()): Promise<Branding> {
  const row = await selectOne<Branding>(
    client,
    `select name, sender_name as "senderName", primary_color as "primaryColor", accent_color as "accentColor", version
     from branding where tenant_id = :tenantId`,
    { tenantId: currentTenantId() }
  )
  return row ?? NOTHING
}

/** The pictures of the current tenant, without their bytes. */
export function brandImages(client: Client = database()): Promise<BrandImage[]> {
  return select<BrandImage>(
    client,
    `select kind, hash, mime, width, height from brand_images where tenant_id = :tenantId`,
    { tenantId: currentTenantId() }
  )
}
