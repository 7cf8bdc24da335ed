import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The current tenant's logo as mail programs show it, or null: few of them know WebP. */
export function logoForMails(): Promise<{ mime: string; bytes: Buffer } | null> {
  return selectOne(
    database(),
    `select mime, bytes from brand_images
     where tenant_id = :tenantId and kind = 'logo' and mime in ('image/png', 'image/jpeg')`,
    { tenantId: currentTenantId() }
  )
}
