import type { HttpContext } from '@adonisjs/core/http'
import { topicsFor } from '#app/realtime/audience'
import { stillEntitled } from '#app/realtime/entitlement'
import { openStreams } from '#app/realtime/open_streams'
import { hub, tenantChannel, userChannel } from '#app/realtime/hub'
import { limitProblem } from '#app/shared/http/limit_problem'
import { limitsOf } from '#app/tenancy/queries/limits_of'

const RECHECK_MS = 4_000

/**
 * The live stream of one person in one tenant. What it carries is decided here, by permission; a stream whose right
 * is gone (token revoked, role changed, suspended) is closed within five seconds.
 */
export default class EventsController {
  async show({ request, response, access, identity, identityVia }: HttpContext) {
    const { value } = (await limitsOf()).liveStreams
    if (openStreams.count(access.tenantId) >= value) {
      throw limitProblem({ limit: 'liveStreams', value })
    }
    const leave = openStreams.enter(access.tenantId)
    if (response.response.closed) leave()
    response.response.on('close', leave)
    const topics = topicsFor(access.permissions)
    const channels = [
      userChannel(access.userId),
      ...topics.map((topic) => tenantChannel(access.tenantId, topic)),
    ]
    response.relayHeaders()
    const stream = await hub.open(request.request, response.response, channels)
    if (!identity || !identityVia) return stream.close()

    const bearer = identityVia === 'token' ? request.header('authorization') : undefined
    const timer = setInterval(async () => {
      if (!(await stillEntitled(access, bearer))) stream.close()
    }, RECHECK_MS)
    response.response.on('close', () => clearInterval(timer))
  }
}
