import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import type { ListedRole } from '#app/roles/queries/list_roles'

/** A role as the API shows it; names of built-in ones are in the reader's language. */
export function transformRole(
  { access }: HttpContext,
  { id, builtIn, name, grants, members, version }: ListedRole
) {
  const i18n = i18nManager.locale(access.locale)
  return {
    id,
    name: name ?? i18n.t(`roles.${id}`),
    builtIn,
    permissions: grants,
    members,
    version,
  }
}
