import type { HttpContext } from '@adonisjs/core/http'
import { idParam } from '#app/shared/http/params'

/** The inbox, with or without an open conversation. */
export default class InboxPageController {
  index({ inertia }: HttpContext) {
    return inertia.render('inbox/index', { conversationId: null })
  }

  show(ctx: HttpContext) {
    return ctx.inertia.render('inbox/index', { conversationId: idParam(ctx) })
  }
}
