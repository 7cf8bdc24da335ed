import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { findWebchatOf } from '#app/channels/queries/find_public_channel'
import { notFound } from '#app/shared/http/problem'
import { sendProblem } from '#app/shared/http/send_problem'
import { tenantWithLook } from '#app/branding/queries/look_of_tenant'
import { tenancy } from '#app/tenancy/scope'
import { readWidgetScript } from '#app/webchat/widget_script'

let script: ReturnType<typeof readWidgetScript> | undefined

/** The one script tag of the web chat, and a page of its own for tenants without a site. */
export default class ChatPageController {
  async script({ request, response }: HttpContext) {
    const { text, etag } = await (script ??= readWidgetScript())
    response.header('cache-control', 'public, max-age=300')
    response.header('etag', etag)
    response.header('access-control-allow-origin', '*')
    response.header('cross-origin-resource-policy', 'cross-origin')
    if (request.header('if-none-match') === etag) return response.status(304).send('')
    return response.header('content-type', 'text/javascript; charset=utf-8').send(text)
  }

  async show(ctx: HttpContext) {
    const { params, response, view } = ctx
    const channel = await findWebchatOf(String(params.tenantSlug))
    if (!channel) return sendProblem(ctx, notFound())
    const { tenant, look } = await tenancy.run(channel.tenantId, () => tenantWithLook())
    const nonce = randomBytes(16).toString('base64')
    response.header('content-security-policy', policy(nonce))
    response.header('referrer-policy', 'no-referrer')
    return view.render('webchat/page', { tenant, look, channelKey: channel.key, nonce })
  }
}

const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'nonce-${nonce}'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
