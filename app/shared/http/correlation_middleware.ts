import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { requestActor, requestOrigin } from '#app/shared/http/request_actor'
import { correlate } from '#app/shared/correlation'

/** Gives every request its id, in the answer's header and in whatever the request causes. */
export default class CorrelationMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const requestId = ctx.request.id() ?? randomUUID()
    ctx.response.header('x-request-id', requestId)
    const actor = () => requestActor(ctx)
    const origin = () => requestOrigin(ctx)
    return correlate({ requestId, actor, origin }, () => next())
  }
}
