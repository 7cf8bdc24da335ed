import type { HttpContext } from '@adonisjs/core/http'
import { stillEntitled } from '#app/realtime/entitlement'
import { hub, tenantChannel, userChannel } from '#app/realtime/hub'

const RECHECK_MS = 4_000

/**
 * The live stream of one person in one tenant. What it carries is decided here, by permission; a stream whose right
 * is gone (token revoked, role changed, suspended) is closed within five seconds.
 */
export default class EventsController {
  async show({ request, response, access, identity, identityVia }: HttpContext) {
    const channels = [userChannel(access.userId)]
    if (access.permissions.has('conversations.read')) {
      channels.push(tenantChannel(access.tenantId, 'conversations'))
    }
    if (access.permissions.has('appointments.read')) {
      channels.push(tenantChannel(access.tenantId, 'appointments'))
    }
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
