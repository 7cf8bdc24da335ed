import type { HttpContext } from '@adonisjs/core/http'
import { lookOfTenant } from '#app/branding/queries/look_of_tenant'
import { transformVisitorMessage } from '#app/chat/transformers/visitor_message_transformer'
import { hub, widgetChannel } from '#app/realtime/hub'
import { limitProblem } from '#app/shared/http/limit_problem'
import { isUuid } from '#app/shared/http/params'
import { Problem } from '#app/shared/http/problem'
import { tenancy } from '#app/tenancy/scope'
import { markDelivered } from '#app/webchat/actions/mark_delivered'
import { openSession } from '#app/webchat/actions/open_session'
import { receiveVisitorMessage } from '#app/webchat/actions/receive_visitor_message'
import { throttle } from '#app/webchat/http/throttle'
import { enterStream } from '#app/webchat/http/visitor_streams'
import { findVisitorByToken, visitorOf, webchatOf } from '#app/webchat/http/visitor_access'
import { visibleMessages } from '#app/webchat/queries/visible_messages'
import {
  sessionValidator,
  visitorMessageValidator,
} from '#app/webchat/validators/webchat_validators'

/** The web chat as the visitor's browser uses it. */
export default class WidgetController {
  preflight({ response }: HttpContext) {
    return response.noContent()
  }

  /** How the tenant looks, for whoever sees the button: no visitor yet. */
  async look(ctx: HttpContext) {
    const channel = await webchatOf(ctx)
    const { name, logoUrl, palette } = await tenancy.run(channel.tenantId, () => lookOfTenant())
    ctx.response.header('cache-control', 'public, max-age=300')
    return { data: { name, logoUrl, color: palette?.light.accentSolid ?? null } }
  }

  async openSession(ctx: HttpContext) {
    const channel = await webchatOf(ctx)
    await throttle('session', channel.id, ctx.request.ip())
    const { token, name } = await ctx.request.validateUsing(sessionValidator)
    const session = await tenancy.run(channel.tenantId, async () => {
      if (!token) return openSession(channel, name ?? null)
      const visitor = await findVisitorByToken(channel, token)
      if (!visitor) throw new Problem(401, 'E_UNAUTHENTICATED')
      return { token, conversationId: visitor.conversationId }
    })
    if ('kind' in session) throw limitProblem(session)
    return ctx.response.created({ data: session })
  }

  async store(ctx: HttpContext) {
    const channel = await webchatOf(ctx)
    await throttle('message', channel.id, ctx.request.ip())
    return tenancy.run(channel.tenantId, async () => {
      const visitor = await visitorOf(ctx, channel)
      const input = await ctx.request.validateUsing(visitorMessageValidator)
      const message = await receiveVisitorMessage(channel, visitor, input)
      return ctx.response.created({ data: transformVisitorMessage(message) })
    })
  }

  async index(ctx: HttpContext) {
    const channel = await webchatOf(ctx)
    return tenancy.run(channel.tenantId, async () => {
      const { conversationId } = await visitorOf(ctx, channel)
      const after: unknown = ctx.request.qs().after
      const messages = await visibleMessages(conversationId, isUuid(after) ? after : null)
      const last = messages.at(-1)
      if (last) await markDelivered(conversationId, last.position)
      return { data: messages.map(transformVisitorMessage) }
    })
  }

  async events(ctx: HttpContext) {
    const channel = await webchatOf(ctx)
    const { conversationId } = await tenancy.run(channel.tenantId, () => visitorOf(ctx, channel))
    const leave = enterStream(conversationId, ctx.request.ip())
    const { response } = ctx.response
    response.on('close', leave)
    if (response.closed) leave()
    ctx.response.relayHeaders()
    await hub.open(ctx.request.request, response, [widgetChannel(conversationId)])
  }
}
