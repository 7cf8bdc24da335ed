import type { HttpContext } from '@adonisjs/core/http'

export default class WebhooksPageController {
  async show({ inertia }: HttpContext) {
    return inertia.render('settings/webhooks', {})
  }
}
