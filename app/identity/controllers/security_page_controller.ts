import type { HttpContext } from '@adonisjs/core/http'

/** How somebody's own account is secured; the page asks the API by itself. */
export default class SecurityPageController {
  show({ inertia }: HttpContext) {
    return inertia.render('account/security', {})
  }
}
