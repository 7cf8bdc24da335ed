import type { Permissions } from '#app/identity/contracts/permission'
import { permissionTexts } from '#app/identity/queries/permission_texts'
import { registry } from '#app/module_system/registry'
import type { Locale } from '#app/shared/contracts/locale'

export type ScopeArea = {
  area: string
  label: string
  scopes: { scope: string; label: string }[]
}

/** The scopes that somebody with these permissions may give a token, by area, in the reader's language. */
export function scopeChoices(permissions: Permissions, locale: Locale): ScopeArea[] {
  const areas = new Map<string, ScopeArea>()
  for (const id of permissions.keys()) {
    const known = registry.permissions.get(id)
    if (!known) continue
    const { label, areaLabel } = permissionTexts(known, locale)
    const area = areas.get(known.area) ?? { area: known.area, label: areaLabel, scopes: [] }
    area.scopes.push({ scope: id, label })
    areas.set(known.area, area)
  }
  return [...areas.values()].sort((a, b) => a.label.localeCompare(b.label, locale))
}
