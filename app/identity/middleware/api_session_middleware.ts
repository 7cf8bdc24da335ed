import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import SessionMiddleware from '@adonisjs/session/session_middleware'
import { inject } from '@adonisjs/core'

/**
 * Our own pages use the API with their session. It is opened only when there is no bearer token, because it costs as
 * much as the rest of the stack together.
 */
@inject()
export default class ApiSessionMiddleware {
  constructor(private readonly sessions: SessionMiddleware<never>) {}

  handle(ctx: HttpContext, next: NextFn) {
    if (ctx.request.header('authorization')) return next()
    if (!ctx.request.header('cookie')) return next()
    return this.sessions.handle(ctx, next)
  }
}
