import type { HttpContext } from '@adonisjs/core/http'

export default class BrandingPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('settings/branding', {})
  }
}
