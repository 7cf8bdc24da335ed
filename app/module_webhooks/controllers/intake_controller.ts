import { isUtf8 } from 'node:buffer'
import type { HttpContext } from '@adonisjs/core/http'
import { orUnavailable } from '#app/channels/intake/or_unavailable'
import { takeBody } from '#app/channels/intake/take_body'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { storeWebhookEvent } from '#app/module_webhooks/actions/store_webhook_event'
import { verifyWebhook } from '#app/module_webhooks/verify_webhook'
import { log } from '#app/shared/correlation'
import { notFound, Problem } from '#app/shared/http/problem'
import { webhookLookup } from '#app/tenancy/system/webhook_lookup'

/**
 * Takes what the outside tells a module. As with providers of messages: nothing is answered with 200 before it is
 * stored, and nothing is stored before the module has found it genuine.
 */
export default class IntakeController {
  async store({ request, response, params }: HttpContext) {
    const moduleId = String(params.moduleId)
    const name = String(params.name)
    const webhook = registry.webhook(moduleId, name)
    if (!webhook) throw notFound()
    const address = await orUnavailable(webhookLookup.byKey(moduleId, name, String(params.key)))
    if (!address) throw notFound()
    if (!(await orUnavailable(gate.isEnabled(address.tenantId, address.moduleId)))) throw notFound()

    const body = await takeBody(request.request)
    const verdict = await orUnavailable(
      verifyWebhook(webhook, address, { headers: request.headers(), body })
    )
    if (verdict.kind === 'refused') throw new Problem(401, 'E_SIGNATURE')
    if (verdict.kind === 'malformed' || !isText(body)) throw new Problem(400, 'E_MALFORMED')

    const isNew = await orUnavailable(storeWebhookEvent(address, verdict, body.toString('utf8')))
    log().info({ module: moduleId, webhook: name, eventType: verdict.type, isNew }, 'taken')
    return response.json(isNew ? { received: true } : { received: true, duplicate: true })
  }
}

/** What a text column can hold. */
const isText = (body: Buffer) => isUtf8(body) && !body.includes(0)
