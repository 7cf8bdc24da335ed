import type { HttpContext } from '@adonisjs/core/http'
import { findDriver, moduleOf } from '#app/channels/drivers'
import { orUnavailable } from '#app/channels/intake/or_unavailable'
import { storeInboundEvent } from '#app/channels/intake/store_inbound_event'
import { takeBody } from '#app/channels/intake/take_body'
import { findPublicChannel } from '#app/channels/queries/find_public_channel'
import { gate } from '#app/module_system/gate'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { notFound, Problem } from '#app/shared/http/problem'

/**
 * Takes the providers' webhooks. Nothing is answered with 200 before it is stored, nothing is stored before it is
 * known to be genuine, and everything else is done later by a job.
 */
export default class WebhooksController {
  async store({ request, response, params }: HttpContext) {
    const reader = (await findDriver(String(params.provider)))?.webhook
    if (!reader) throw notFound()
    const channel = await orUnavailable(
      findPublicChannel(String(params.provider), String(params.channelKey))
    )
    if (!channel) throw notFound()
    const isOn = await orUnavailable(gate.isEnabled(channel.tenantId, moduleOf(channel)))
    if (!isOn) throw notFound()

    const body = await takeBody(request.request)
    const webhook = { headers: request.request.headers, body }
    if (!reader.verify(webhook, channel, clock.now().toUnixInteger())) {
      throw new Problem(401, 'E_SIGNATURE')
    }
    const envelope = reader.envelope(body)
    if (!envelope) throw new Problem(400, 'E_MALFORMED')

    const isNew = await orUnavailable(storeInboundEvent(channel, envelope, body))
    log().info({ eventType: envelope.type, channelId: channel.id, isNew }, 'a webhook was taken')
    return response.json(isNew ? { received: true } : { received: true, duplicate: true })
  }
}
