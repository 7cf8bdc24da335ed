import type { HttpContext } from '@adonisjs/core/http'
import { changeEndpoint } from '#app/outgoing_webhooks/actions/change_endpoint'
import { createEndpoint } from '#app/outgoing_webhooks/actions/create_endpoint'
import { deleteEndpoint } from '#app/outgoing_webhooks/actions/delete_endpoint'
import { checkEndpoint } from '#app/outgoing_webhooks/controllers/endpoint_input'
import { findEndpoint, listEndpoints } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { transformEndpoint } from '#app/outgoing_webhooks/transformers/endpoint_transformer'
import {
  ENDPOINT_LISTING,
  endpointChangesValidator,
  newEndpointValidator,
} from '#app/outgoing_webhooks/validators/webhook_validators'
import { timeCursor } from '#app/shared/http/key_cursor'
import { limitProblem } from '#app/shared/http/limit_problem'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound, versionConflict } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

/** Where a tenant's events are sent to. */
export default class EndpointsController {
  async index(ctx: HttpContext) {
    const { limit, cursor } = await readListing(ctx, ENDPOINT_LISTING)
    const rows = await listEndpoints({ limit, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformEndpoint), meta }
  }

  async show(ctx: HttpContext) {
    const endpoint = await findEndpoint(idParam(ctx))
    if (!endpoint) throw notFound()
    return { data: transformEndpoint(endpoint) }
  }

  /** The answer shows the secret, once; a repetition under the same key does not. */
  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newEndpointValidator)
    await checkEndpoint(ctx, input)
    const result = await createEndpoint(input)
    if (result.kind === 'full') {
      throw limitProblem({ limit: 'webhookEndpoints', value: LIMITS.webhook.endpoints })
    }
    const { endpoint, secret } = result
    return ctx.response.created({ data: { ...transformEndpoint(endpoint), secret } })
  }

  async update(ctx: HttpContext) {
    const id = idParam(ctx)
    const endpoint = await findEndpoint(id)
    if (!endpoint) throw notFound()
    const changes = await ctx.request.validateUsing(endpointChangesValidator)
    await checkEndpoint(ctx, changes, endpoint.events)
    const change = await changeEndpoint(id, changes)
    if (change.kind === 'unknown') throw notFound()
    if (change.kind === 'stale') throw versionConflict(transformEndpoint(change.current))
    return { data: transformEndpoint(change.endpoint) }
  }

  async destroy(ctx: HttpContext) {
    if (!(await deleteEndpoint(idParam(ctx)))) throw notFound()
    return ctx.response.noContent()
  }
}
