import { currentTenant } from '#app/tenancy/queries/current_tenant'

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
  /** `#rrggbb` of buttons and of the text on them. */
  primary: string
  onPrimary: string
}

const NEXUS: MailBrand = {
  name: 'Nexus',
  sender: 'Nexus',
  logo: null,
  primary: '#1d4ed8',
  onPrimary: '#ffffff',
}

/** The look of the current tenant, or that of the product. */
export async function brandOf(tenantId: string | null): Promise<MailBrand> {
  if (!tenantId) return NEXUS
  const { name } = await currentTenant()
  return { ...NEXUS, name, sender: name }
}
