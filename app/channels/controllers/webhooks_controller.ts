import type { HttpContext } from '@adonisjs/core/http'
import { findDriver } from '#app/channels/drivers'
import { readRawBody } from '#app/channels/intake/read_raw_body'
import { storeInboundEvent } from '#app/channels/intake/store_inbound_event'
import { within } from '#app/channels/intake/within'
import { findPublicChannel } from '#app/channels/queries/find_public_channel'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { notFound, Problem, unavailable } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

/**
 * Takes the providers' webhooks. Nothing is answered with 200 before it is stored, nothing is stored before it is
 * known to be genuine, and everything else is done later by a job.
 */
export default class WebhooksController {
  async store({ request, response, params }: HttpContext) {
    const reader = findDriver(String(params.provider))?.webhook
    if (!reader) throw notFound()
    const channel = await orUnavailable(
      findPublicChannel(String(params.provider), String(params.channelKey))
    )
    if (!channel) throw notFound()

    const raw = await readRawBody(request.request)
    if (raw.kind === 'too_large') throw new Problem(413, 'E_TOO_LARGE')
    if (raw.kind === 'cut') throw new Problem(400, 'E_BAD_REQUEST')

    const webhook = { headers: request.request.headers, body: raw.body }
    if (!reader.verify(webhook, channel, clock.now().toUnixInteger())) {
      throw new Problem(401, 'E_SIGNATURE')
    }
    const envelope = reader.envelope(raw.body)
    if (!envelope) throw new Problem(400, 'E_MALFORMED')

    const isNew = await orUnavailable(storeInboundEvent(channel, envelope, raw.body))
    log().info({ eventType: envelope.type, channelId: channel.id, isNew }, 'a webhook was taken')
    return response.json(isNew ? { received: true } : { received: true, duplicate: true })
  }
}

/** Whatever keeps us from storing is the provider's cue to come again. */
async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await within(LIMITS.time.webhookStored, work)
  } catch (error) {
    log().error({ err: error }, 'a webhook could not be stored')
    throw unavailable()
  }
}
