import type { HttpContext } from '@adonisjs/core/http'
import { ROLES } from '#app/identity/contracts/role'
import { peopleActorOf } from '#app/people/controllers/people_actor_of'
import { coversIn, rightsOf } from '#app/people/rules/role_rights'

export default class PeoplePageController {
  /** `roles` are those that the reader may give. */
  show(ctx: HttpContext) {
    const actor = peopleActorOf(ctx)
    const roles = ROLES.filter((role) => coversIn(actor, actor.tenantId, [rightsOf(role)]))
    return ctx.inertia.render('settings/people', { roles })
  }
}
