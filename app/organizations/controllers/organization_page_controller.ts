import type { HttpContext } from '@adonisjs/core/http'

export default class OrganizationPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('settings/organization', {})
  }
}
