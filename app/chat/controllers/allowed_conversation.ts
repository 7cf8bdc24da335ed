import type { HttpContext } from '@adonisjs/core/http'
import { mayHandle } from '#app/chat/policies/conversation_policy'
import { findConversation } from '#app/chat/queries/find_conversation'
import { transformConversation } from '#app/chat/transformers/conversation_transformer'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

/** The conversation of the route; unknown ones are 404, those beyond somebody's reach 403. */
export async function allowedConversation(ctx: HttpContext, permission = 'conversations.read') {
  const conversation = await findConversation(idParam(ctx), ctx.access.userId)
  if (!conversation) throw notFound()
  mayHandle(ctx.access, permission, conversation)
  return conversation
}

/** The conversation as it is now, ready to be answered with. */
export async function showConversation(ctx: HttpContext, id: string) {
  const conversation = await findConversation(id, ctx.access.userId)
  if (!conversation) throw notFound()
  return transformConversation(conversation)
}
