import { isColor } from '#app/branding/colors/color'
import { paletteOf } from '#app/branding/colors/palette'
import type { Look } from '#app/branding/contracts/branding'
import { imageUrl } from '#app/branding/image_url'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

interface Row {
  name: string
  primaryColor: string | null
  accentColor: string | null
  logo: string | null
  favicon: string | null
}

/** How the current tenant looks; one query, because every page asks. */
export async function lookOfTenant(): Promise<Look> {
  const row = await selectOne<Row>(
    database(),
    `select coalesce(branding.name, tenants.name) as name, primary_color as "primaryColor",
       accent_color as "accentColor", logo.hash as logo, favicon.hash as favicon
     from tenants
     left join branding on branding.tenant_id = tenants.id
     left join brand_images logo on logo.tenant_id = tenants.id and logo.kind = 'logo'
     left join brand_images favicon on favicon.tenant_id = tenants.id and favicon.kind = 'favicon'
     where tenants.id = :tenantId`,
    { tenantId: currentTenantId() }
  )
  if (!row) throw new Error('the tenant of the scope is gone')
  return {
    name: row.name,
    logoUrl: row.logo && imageUrl(row.logo),
    faviconUrl: row.favicon && imageUrl(row.favicon),
    palette: paletteIn(row),
  }
}

function paletteIn({ primaryColor, accentColor }: Row) {
  if (!primaryColor || !isColor(primaryColor)) return null
  return paletteOf(primaryColor, accentColor).palette
}
