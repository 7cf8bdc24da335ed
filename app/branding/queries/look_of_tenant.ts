import { isColor } from '#app/branding/colors/color'
import { paletteOf } from '#app/branding/colors/palette'
import type { Look } from '#app/branding/contracts/branding'
import { imageUrl } from '#app/branding/image_url'
import { database, selectOne } from '#app/tenancy/database'
import { TENANT_COLUMNS, type Tenant } from '#app/tenancy/queries/current_tenant'
import { currentTenantId } from '#app/tenancy/scope'

interface Row extends Tenant {
  brandName: string
  primaryColor: string | null
  accentColor: string | null
  logo: string | null
  favicon: string | null
}

/** How the current tenant looks. */
export const lookOfTenant = async (): Promise<Look> => (await tenantWithLook()).look

/** The current tenant and how it looks; one statement, because every page asks. */
export async function tenantWithLook(): Promise<{ tenant: Tenant; look: Look }> {
  const row = await selectOne<Row>(
    database(),
    `select ${TENANT_COLUMNS}, coalesce(branding.name, tenants.name) as "brandName",
       primary_color as "primaryColor", accent_color as "accentColor", logo.hash as logo, favicon.hash as favicon
     from tenants
     left join branding on branding.tenant_id = tenants.id
     left join brand_images logo on logo.tenant_id = tenants.id and logo.kind = 'logo'
     left join brand_images favicon on favicon.tenant_id = tenants.id and favicon.kind = 'favicon'
     where tenants.id = :tenantId`,
    { tenantId: currentTenantId() }
  )
  if (!row) throw new Error('the tenant of the scope is gone')
  const { brandName, primaryColor, accentColor, logo, favicon, ...tenant } = row
  return {
    tenant,
    look: {
      name: brandName,
      logoUrl: logo && imageUrl(logo),
      faviconUrl: favicon && imageUrl(favicon),
      palette: paletteIn({ primaryColor, accentColor }),
    },
  }
}

function paletteIn({ primaryColor, accentColor }: Pick<Row, 'primaryColor' | 'accentColor'>) {
  if (!primaryColor || !isColor(primaryColor)) return null
  return paletteOf(primaryColor, accentColor).palette
}
