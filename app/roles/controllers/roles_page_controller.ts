import type { HttpContext } from '@adonisjs/core/http'

export default class RolesPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('settings/roles', {})
  }
}
