import type { HttpContext } from '@adonisjs/core/http'
import { resumeEndpoint } from '#app/outgoing_webhooks/actions/resume_endpoint'
import { rotateSecret } from '#app/outgoing_webhooks/actions/rotate_secret'
import { sendTest } from '#app/outgoing_webhooks/actions/send_test'
import { publicEventList } from '#app/outgoing_webhooks/queries/public_event_list'
import { transformDeliveryDetails } from '#app/outgoing_webhooks/transformers/delivery_transformer'
import { transformEndpoint } from '#app/outgoing_webhooks/transformers/endpoint_transformer'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

/** What may be done about an endpoint beside changing it. */
export default class EndpointActsController {
  /** What there is to choose from, in the reader's language. */
  async events({ access }: HttpContext) {
    const events = await publicEventList(access)
    return {
      data: events.map(({ type, version, label, moduleId }) => ({
        type,
        version,
        label: label[access.locale],
        module: moduleId,
      })),
    }
  }

  /** The answer is the only place where the new secret is ever shown. */
  async rotate(ctx: HttpContext) {
    const rotated = await rotateSecret(idParam(ctx))
    if (!rotated) throw notFound()
    return { data: { ...transformEndpoint(rotated.endpoint), secret: rotated.secret } }
  }

  async resume(ctx: HttpContext) {
    const endpoint = await resumeEndpoint(idParam(ctx))
    if (!endpoint) throw notFound()
    return { data: transformEndpoint(endpoint) }
  }

  /** Sent soon; the delivery tells what came of it. */
  async test(ctx: HttpContext) {
    const delivery = await sendTest(idParam(ctx))
    if (!delivery) throw notFound()
    return ctx.response.accepted({ data: transformDeliveryDetails(delivery) })
  }
}
