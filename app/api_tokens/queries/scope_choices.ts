import i18nManager from '@adonisjs/i18n/services/main'
import type { Permissions } from '#app/identity/contracts/permission'
import { registry } from '#app/module_system/registry'
import type { Locale } from '#app/shared/contracts/locale'

export type ScopeArea = {
  area: string
  label: string
  scopes: { scope: string; label: string }[]
}

/** The scopes that somebody with these permissions may give a token, by area, in the reader's language. */
export function scopeChoices(permissions: Permissions, locale: Locale): ScopeArea[] {
  const i18n = i18nManager.locale(locale)
  const areas = new Map<string, ScopeArea>()
  for (const id of permissions.keys()) {
    const known = registry.permissions.get(id)
    if (!known) continue
    const module = known.moduleId === null ? undefined : registry.modules.get(known.moduleId)
    const area = areas.get(known.area) ?? {
      area: known.area,
      label: module?.name[locale] ?? i18n.t(`permissions.areas.${known.area}`),
      scopes: [],
    }
    area.scopes.push({ scope: id, label: known.label?.[locale] ?? i18n.t(`permissions.${id}`) })
    areas.set(known.area, area)
  }
  return [...areas.values()].sort((a, b) => a.label.localeCompare(b.label, locale))
}
