import type { HttpContext } from '@adonisjs/core/http'
import { knownActions } from '#app/audit/queries/known_actions'

export default class AuditPageController {
  async show({ inertia }: HttpContext) {
    return inertia.render('settings/audit', { actions: await knownActions() })
  }
}
