import type { Identity } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'
import { KERNEL_NAVIGATION } from '#app/module_system/kernel_navigation'

/** The page a person lands on: the first one their role may open in their own tenant; null without a tenant. */
export async function homeOf({ memberships, defaultTenantId }: Identity): Promise<string | null> {
  const home = memberships.find((one) => one.tenantId === defaultTenantId) ?? memberships[0]
  if (!home) return null
  const permissions = await permissionsOfMember(home)
  const first = KERNEL_NAVIGATION.find(({ permission }) => can({ permissions }, permission))
  return first ? `/t/${home.slug}${first.path}` : null
}
