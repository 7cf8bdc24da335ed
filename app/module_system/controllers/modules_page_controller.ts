import type { HttpContext } from '@adonisjs/core/http'

export default class ModulesPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('settings/modules', {})
  }
}
