import { lookOfTenant } from '#app/branding/queries/look_of_tenant'
import { brandingOf } from '#app/branding/queries/branding_rows'
import { logoForMails } from '#app/branding/queries/logo_for_mails'

export interface MailImage {
  cid: string
  mime: string
  bytes: Buffer
}

/** How a mail looks: whose it is. */
export interface MailBrand {
  name: string
  /** From whom, where the server names nobody. */
  sender: string
  logo: MailImage | null
  /** `#rrggbb` of buttons, on which white can be read. */
  primary: string
}

const NEXUS: MailBrand = { name: 'Nexus', sender: 'Nexus', logo: null, primary: '#4453dd' }

/** The look of the tenant, which is the current one, or that of the product. */
export async function brandOf(tenantId: string | null): Promise<MailBrand> {
  if (!tenantId) return NEXUS
  const [look, { senderName }, logo] = await Promise.all([
    lookOfTenant(),
    brandingOf(),
    logoForMails(),
  ])
  return {
    name: look.name,
    sender: senderName ?? look.name,
    logo: logo && { cid: 'logo', ...logo },
    primary: look.palette?.light.accentSolid ?? NEXUS.primary,
  }
}
