import type { HttpContext } from '@adonisjs/core/http'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { rotateSecret } from '#app/module_webhooks/actions/rotate_secret'
import { listWebhooks } from '#app/module_webhooks/queries/list_webhooks'
import { transformWebhook } from '#app/module_webhooks/transformers/webhook_transformer'
import { WEBHOOK_LISTING } from '#app/module_webhooks/validators/webhook_listing'
import { pageOf, readListing } from '#app/shared/http/listing'
import { notFound } from '#app/shared/http/problem'

/** The addresses under which a module is told of events from outside. A module that is off has none to show. */
export default class WebhooksController {
  async index(ctx: HttpContext) {
    const moduleId = await this.#moduleId(ctx)
    const { limit, cursor } = await readListing(ctx, WEBHOOK_LISTING)
    const rows = await listWebhooks(moduleId, { limit, cursor })
    const { data, meta } = pageOf(rows, limit, (row) => [row.name])
    return { data: data.map(transformWebhook), meta }
  }

  /** The answer is the only place where the new secret is ever shown. */
  async rotate(ctx: HttpContext) {
    const moduleId = await this.#moduleId(ctx)
    const name = String(ctx.params.name)
    if (!registry.webhook(moduleId, name)) throw notFound()
    const rotated = await rotateSecret({ moduleId, name, actorId: ctx.access.userId })
    if (!rotated) throw notFound()
    return { data: { ...transformWebhook(rotated.webhook), secret: rotated.secret } }
  }

  async #moduleId({ params, access }: HttpContext) {
    const id = String(params.id)
    const isOn = registry.modules.has(id) && (await gate.isEnabled(access.tenantId, id))
    if (!isOn) throw notFound()
    return id
  }
}
