import type { HttpContext } from '@adonisjs/core/http'
import { tenantPeople } from '#app/teams/queries/tenant_people'

export default class TeamsPageController {
  async show({ inertia }: HttpContext) {
    return inertia.render('settings/teams', { people: await tenantPeople() })
  }
}
