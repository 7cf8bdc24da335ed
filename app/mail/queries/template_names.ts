import i18nManager from '@adonisjs/i18n/services/main'
import { lookOfTenant } from '#app/branding/queries/look_of_tenant'
import { registry } from '#app/module_system/registry'
import type { Locale } from '#app/shared/contracts/locale'

/** The kinds of mail that there are, each called by its subject with made-up data. */
export async function templateNames(locale: Locale): Promise<{ id: string; name: string }[]> {
  const { name: brand } = await lookOfTenant()
  const i18n = i18nManager.locale(locale)
  return [...registry.mails.values()].map(({ id, sample }) => ({
    id,
    name: i18n.t(`mail.${id}.subject`, { ...sample, brand }),
  }))
}
