import type { HttpContext } from '@adonisjs/core/http'
import { can } from '#app/identity/contracts/permission'
import { tenantPeople } from '#app/teams/queries/tenant_people'

export default class TeamsPageController {
  /** Whoever forms no teams needs nobody to choose from. */
  async show({ inertia, access }: HttpContext) {
    const forms = ['teams.create', 'teams.update'].some((one) => can(access, one))
    return inertia.render('settings/teams', { people: forms ? await tenantPeople() : [] })
  }
}
