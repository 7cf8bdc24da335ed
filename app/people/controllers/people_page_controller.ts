import type { HttpContext } from '@adonisjs/core/http'
import { ROLES } from '#app/identity/contracts/role'
import { mayGrant } from '#app/people/rules/role_rights'

export default class PeoplePageController {
  /** `roles` are those that the reader may give. */
  show({ inertia, access }: HttpContext) {
    const roles = ROLES.filter((role) => mayGrant(access.role, role))
    return inertia.render('settings/people', { roles })
  }
}
