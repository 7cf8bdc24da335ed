import type { Membership } from '#app/identity/contracts/identity'
import { isWithin, type Reach } from '#app/identity/contracts/permission'
import { permissionTexts } from '#app/identity/queries/permission_texts'
import { grantable } from '#app/identity/queries/permissions_of'
import { registry } from '#app/module_system/registry'
import type { Locale } from '#app/shared/contracts/locale'

export interface PermissionShown {
  id: string
  area: string
  areaLabel: string
  label: string
  reaches: readonly Reach[]
  /** The reaches that the reader may put into a role. */
  grantable: Reach[]
}

/** Permissions of tenants, those of an area together; what concerns the instance is in no role. */
export function permissionCatalogue(
  locale: Locale,
  reader: Pick<Membership, 'role' | 'customRole'> | undefined
): PermissionShown[] {
  const held = reader ? grantable(reader) : new Map<string, Reach>()
  return [...registry.permissions.values()]
    .filter(({ grantedTo }) => Object.keys(grantedTo).some((one) => one !== 'super_admin'))
    .map((known) => {
      const { id, area, reaches } = known
      const limit = held.get(id)
      return {
        id,
        area,
        ...permissionTexts(known, locale),
        reaches,
        grantable: limit ? reaches.filter((reach) => isWithin(reach, limit)) : [],
      }
    })
    .sort((a, b) => a.areaLabel.localeCompare(b.areaLabel, locale))
}
