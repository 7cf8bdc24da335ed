import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { requestActor, requestOrigin } from '#app/shared/http/request_actor'
import { believedRequestId } from '#app/shared/http/request_id'
import { correlate } from '#app/shared/correlation'
import { trustsProxy } from '#config/app'

/** Gives every request its id, in the answer's header and in whatever the request causes. */
export default class CorrelationMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const requestId = this.#idOf(ctx)
    ctx.response.header('x-request-id', requestId)
    const actor = () => requestActor(ctx)
    const origin = () => requestOrigin(ctx)
    return correlate({ requestId, actor, origin }, () => next())
  }

  #idOf({ request: { request } }: HttpContext): string {
    const { headers, socket } = request
    const given = [headers['x-request-id']].flat()[0]
    const isFromProxy = trustsProxy(socket.remoteAddress ?? '')
    const id = believedRequestId(given, isFromProxy) ?? randomUUID()
    // From here on whoever asks the request gets this one.
    headers['x-request-id'] = id
    return id
  }
}
