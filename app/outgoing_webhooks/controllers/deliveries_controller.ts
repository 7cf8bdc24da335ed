import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { replayDelivery } from '#app/outgoing_webhooks/actions/replay_delivery'
import { replayFailed } from '#app/outgoing_webhooks/actions/replay_failed'
import type { DeliveryRow } from '#app/outgoing_webhooks/contracts/delivery'
import { seesAllOf } from '#app/outgoing_webhooks/controllers/endpoint_input'
import {
  findDelivery,
  listDeliveries,
  type DeliveryFilters,
} from '#app/outgoing_webhooks/queries/delivery_rows'
import { findEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import {
  transformDelivery,
  transformDeliveryDetails,
} from '#app/outgoing_webhooks/transformers/delivery_transformer'
import {
  DELIVERY_LISTING,
  replayFailedValidator,
} from '#app/outgoing_webhooks/validators/webhook_validators'
import { registry } from '#app/module_system/registry'
import { timeCursor } from '#app/shared/http/key_cursor'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { forbidden, notFound, Problem } from '#app/shared/http/problem'
import { currentTenant } from '#app/tenancy/queries/current_tenant'

/** What was sent to an endpoint, and what came back. */
export default class DeliveriesController {
  async index(ctx: HttpContext) {
    const endpointId = idParam(ctx)
    if (!(await findEndpoint(endpointId))) throw notFound()
    const { limit, cursor, filters } = await readListing<DeliveryFilters>(ctx, DELIVERY_LISTING)
    const rows = await listDeliveries({ endpointId, limit, filters, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformDelivery), meta }
  }

  async show(ctx: HttpContext) {
    const endpointId = idParam(ctx)
    const endpoint = await findEndpoint(endpointId)
    const delivery = endpoint && (await findDelivery(endpointId, idParam(ctx, 'delivery')))
    return { data: details(ctx, delivery) }
  }

  async replay(ctx: HttpContext) {
    const [endpointId, deliveryId] = [idParam(ctx), idParam(ctx, 'delivery')]
    details(ctx, await findDelivery(endpointId, deliveryId))
    const result = await replayDelivery(endpointId, deliveryId)
    if (result.kind === 'unknown') throw notFound()
    if (result.kind === 'closed') throw new Problem(409, 'E_WEBHOOK_CLOSED')
    return ctx.response.accepted({ data: transformDeliveryDetails(result.delivery) })
  }

  /** A time without an offset is one of the tenant's clocks. */
  async replayFailed(ctx: HttpContext) {
    const endpointId = idParam(ctx)
    if (!(await findEndpoint(endpointId))) throw notFound()
    const { since } = await ctx.request.validateUsing(replayFailedValidator)
    const { timeZone: zone } = await currentTenant()
    const from = since === undefined ? null : DateTime.fromISO(since, { zone }).toJSDate()
    const hidden = [...registry.publicEvents.keys()].filter((type) => !seesAllOf(ctx, [type]))
    const result = await replayFailed(endpointId, { since: from, except: hidden })
    if (result.kind === 'unknown') throw notFound()
    if (result.kind === 'closed') throw new Problem(409, 'E_WEBHOOK_CLOSED')
    return ctx.response.accepted({ data: { replayed: result.count } })
  }
}

/** What was sent is shown to who sees all of that kind themselves. */
function details(ctx: HttpContext, delivery: DeliveryRow | null) {
  if (!delivery) throw notFound()
  if (!seesAllOf(ctx, [delivery.type])) throw forbidden()
  return transformDeliveryDetails(delivery)
}
