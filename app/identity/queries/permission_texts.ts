import i18nManager from '@adonisjs/i18n/services/main'
import type { KnownPermission } from '#app/module_system/granted_permissions'
import { registry } from '#app/module_system/registry'
import type { Locale } from '#app/shared/contracts/locale'

/** What a permission and its area are called: those of modules by their manifests, the kernel's by its texts. */
export function permissionTexts(
  { id, area, label, moduleId }: KnownPermission,
  locale: Locale
): { label: string; areaLabel: string } {
  const i18n = i18nManager.locale(locale)
  const module = moduleId === null ? undefined : registry.modules.get(moduleId)
  return {
    label: label?.[locale] ?? i18n.t(`permissions.${id}`),
    areaLabel: module?.name[locale] ?? i18n.t(`permissions.areas.${area}`),
  }
}
