import type { HttpContext } from '@adonisjs/core/http'
import { scopesOf } from '#app/identity/contracts/identity'
import { proofOf } from '#app/identity/proof_of'
import { topicsFor } from '#app/realtime/audience'
import { channelsOf, hub, userChannel } from '#app/realtime/hub'
import { openStreams } from '#app/realtime/open_streams'
import { streamWatch } from '#app/realtime/stream_watch'
import { limitProblem } from '#app/shared/http/limit_problem'
import { limitsOf } from '#app/tenancy/queries/limits_of'

/**
 * The live stream of one person in one tenant. What it carries is decided here, by permission; a stream whose right
 * is gone (token or session revoked, role changed, user suspended, module switched) is closed within five seconds.
 */
export default class EventsController {
  async show(ctx: HttpContext) {
    const { request, response, access } = ctx
    const { value } = (await limitsOf()).liveStreams
    if (openStreams.count(access.tenantId) >= value) {
      throw limitProblem({ limit: 'liveStreams', value })
    }
    const leave = openStreams.enter(access.tenantId)
    response.response.on('close', leave)
    if (response.response.closed) leave()
    const channels = [
      userChannel(access.tenantId, access.userId),
      ...topicsFor(access).flatMap((heard) => channelsOf(access.tenantId, heard)),
    ]
    response.relayHeaders()
    const stream = await hub.open(request.request, response.response, channels)
    const forget = streamWatch.add({
      access,
      scopes: scopesOf(ctx),
      via: ctx.identityVia === 'session' ? 'session' : 'token',
      proof: proofOf(ctx),
      close: stream.close,
    })
    response.response.on('close', forget)
    if (response.response.closed) forget()
  }
}
