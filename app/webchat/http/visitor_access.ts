import type { HttpContext } from '@adonisjs/core/http'
import type { Channel } from '#app/channels/channel'
import { findPublicChannel } from '#app/channels/queries/find_public_channel'
import { notFound, Problem } from '#app/shared/http/problem'
import { findVisitor, type Visitor } from '#app/webchat/queries/find_visitor'

/** The web chat of the route; one that is unknown or switched off is 404. */
export async function webchatOf({ params }: HttpContext): Promise<Channel> {
  const channel = await findPublicChannel('webchat', String(params.channelKey))
  if (!channel) throw notFound()
  return channel
}

/** The visitor whose token came along; runs in the channel's tenant. */
export async function visitorOf(ctx: HttpContext, channel: Channel): Promise<Visitor> {
  const visitor = await findVisitorByToken(channel, givenToken(ctx))
  if (!visitor) throw new Problem(401, 'E_UNAUTHENTICATED')
  return visitor
}

export async function findVisitorByToken(
  channel: Channel,
  token: unknown
): Promise<Visitor | null> {
  const isToken = typeof token === 'string' && token.length > 0 && token.length <= 200
  return isToken ? findVisitor(channel.id, token) : null
}

/** In the header; an EventSource can send it in the address only. */
function givenToken({ request }: HttpContext): unknown {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.header('authorization', '') ?? '')?.[1]
  return bearer ?? request.qs().token ?? request.input('token')
}
