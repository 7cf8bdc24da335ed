import type { HttpContext } from '@adonisjs/core/http'
import { peopleActorOf } from '#app/people/controllers/people_actor_of'
import { grantableRoles } from '#app/people/queries/grantable_roles'

export default class PeoplePageController {
  /** `roles` are those that the reader may give. */
  async show(ctx: HttpContext) {
    const roles = await grantableRoles(peopleActorOf(ctx))
    return ctx.inertia.render('settings/people', { roles })
  }
}
