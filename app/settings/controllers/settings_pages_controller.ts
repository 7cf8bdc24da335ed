import type { HttpContext } from '@adonisjs/core/http'
import { registry } from '#app/module_system/registry'
import { kernelGroupIds } from '#app/settings/groups'
import { modulesOfOrganization } from '#app/settings/queries/read_organization_group'
import { titleOf } from '#app/settings/transformers/form_transformer'
import type { Locale } from '#app/shared/contracts/locale'

export default class SettingsPagesController {
  index({ inertia }: HttpContext) {
    return inertia.render('settings/index', {})
  }

  general({ inertia, access }: HttpContext) {
    return inertia.render('settings/general', { groups: kernelGroups(access.locale) })
  }

  async organization({ inertia, access }: HttpContext) {
    const { locale, organizationId } = access
    const on = await modulesOfOrganization(organizationId)
    const modules = [...registry.modules.values()]
      .filter(({ id, settings }) => settings && on.has(id))
      .map(({ id, name }) => ({ id, title: name[locale] }))
    return inertia.render('settings/organization', {
      groups: [...kernelGroups(locale), ...modules],
    })
  }
}

const kernelGroups = (locale: Locale) =>
  kernelGroupIds().map((id) => ({ id, title: titleOf(id, locale) }))
