import type { HttpContext } from '@adonisjs/core/http'

export default class LocationsPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('settings/locations', {})
  }
}
