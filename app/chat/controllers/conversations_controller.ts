import type { HttpContext } from '@adonisjs/core/http'
import { changeStatus } from '#app/chat/actions/change_status'
import { markRead } from '#app/chat/actions/mark_read'
import { allowedConversation, showConversation } from '#app/chat/controllers/allowed_conversation'
import { withConversation } from '#app/chat/controllers/with_conversation'
import { listConversations, type ConversationFilters } from '#app/chat/queries/list_conversations'
import { transformConversation } from '#app/chat/transformers/conversation_transformer'
import {
  changeConversationValidator,
  CONVERSATION_LISTING,
} from '#app/chat/validators/chat_validators'
import { pageOf, readListing } from '#app/shared/http/listing'
import { versionConflict } from '#app/shared/http/problem'

export default class ConversationsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<ConversationFilters>(ctx, CONVERSATION_LISTING)
    const rows = await listConversations(listing, ctx.access)
    const { data, meta } = pageOf(rows, listing.limit, ({ key, id }) => [key, id])
    return { data: data.map(transformConversation), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformConversation(await allowedConversation(ctx)) }
  }

  async update(ctx: HttpContext) {
    const { id } = await allowedConversation(ctx, 'conversations.update')
    const change = await ctx.request.validateUsing(changeConversationValidator)
    const changed = await withConversation(ctx, 'conversations.update', id, (trx, conversation) =>
      changeStatus(trx, conversation, change)
    )
    const current = await showConversation(ctx, id)
    if (!changed) throw versionConflict(current)
    return { data: current }
  }

  async read(ctx: HttpContext) {
    const { id } = await allowedConversation(ctx)
    await markRead(id, ctx.access.userId)
    return { data: await showConversation(ctx, id) }
  }
}
