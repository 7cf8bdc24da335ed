import type { HttpContext } from '@adonisjs/core/http'
import { reply } from '#app/chat/actions/reply'
import { retryMessage } from '#app/chat/actions/retry_message'
import { allowedConversation } from '#app/chat/controllers/allowed_conversation'
import { withConversation } from '#app/chat/controllers/with_conversation'
import { readMessagePage } from '#app/chat/controllers/message_page'
import { transformMessage } from '#app/chat/transformers/message_transformer'
import { postMessageValidator } from '#app/chat/validators/chat_validators'
import { driverOf } from '#app/channels/drivers'
import { idParam } from '#app/shared/http/params'
import { invalid, notFound, Problem } from '#app/shared/http/problem'

export default class MessagesController {
  async index(ctx: HttpContext) {
    const { id } = await allowedConversation(ctx)
    return readMessagePage(ctx, id)
  }

  async store(ctx: HttpContext) {
    const { id, channelProvider } = await allowedConversation(ctx, 'conversations.reply')
    const { text, clientId } = await ctx.request.validateUsing(postMessageValidator)
    await checkLength(text, channelProvider)
    const answer = { userId: ctx.access.userId, text, clientId: clientId ?? null }
    const { message } = await withConversation(
      ctx,
      'conversations.reply',
      id,
      (trx, conversation) => reply(trx, conversation, answer)
    )
    return ctx.response.created({ data: transformMessage(message) })
  }

  async retry(ctx: HttpContext) {
    const { id } = await allowedConversation(ctx, 'conversations.retry')
    const messageId = idParam(ctx, 'messageId')
    const result = await withConversation(ctx, 'conversations.retry', id, (trx, conversation) =>
      retryMessage(trx, conversation, messageId)
    )
    if (result.kind === 'unknown') throw notFound()
    if (result.kind === 'not_possible') throw new Problem(409, 'E_NOT_RETRYABLE')
    return { data: transformMessage(result.message) }
  }
}

/** A person can shorten a text; what the channel would cut is refused before it is stored. */
async function checkLength(text: string, provider: string) {
  const { maxTextLength } = (await driverOf({ provider })).capabilities
  if (text.trim() === '') {
    throw invalid([{ field: 'text', rule: 'required', message: 'Write something' }])
  }
  if (text.length <= maxTextLength) return
  const message = `This channel takes at most ${maxTextLength} characters`
  throw invalid([{ field: 'text', rule: 'maxLength', message }])
}
