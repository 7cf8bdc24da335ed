import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { correlate } from '#app/shared/correlation'

/** Gives every request its id, in the answer's header and in whatever the request causes. */
export default class CorrelationMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const requestId = ctx.request.id() ?? randomUUID()
    ctx.response.header('x-request-id', requestId)
    return correlate({ requestId }, () => next())
  }
}
