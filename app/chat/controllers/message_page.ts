import type { HttpContext } from '@adonisjs/core/http'
import type { MessageRow } from '#app/chat/contracts/message'
import { listMessagesAfter, listMessagesBefore } from '#app/chat/queries/list_messages'
import { MESSAGE_LISTING } from '#app/chat/validators/chat_validators'
import { transformMessage } from '#app/chat/transformers/message_transformer'
import { pageOf, readListing } from '#app/shared/http/listing'
import { isUuid } from '#app/shared/http/params'
import { invalid } from '#app/shared/http/problem'

/**
 * A page of a conversation, oldest first. Forward with `cursor`; backward with `before=<message id>`, or from the end
 * with `tail=true`: then `meta.previousCursor` is the id to go on with, null at the beginning.
 */
export async function readMessagePage(ctx: HttpContext, conversationId: string) {
  const { limit, cursor } = await readListing(ctx, MESSAGE_LISTING)
  const { before, tail } = ctx.request.qs() as { before?: unknown; tail?: unknown }
  if (before !== undefined && !isUuid(before)) throw wrong('before')
  if (before !== undefined || tail === 'true') {
    const rows = await listMessagesBefore(conversationId, before ?? null, limit)
    return backward(rows, limit)
  }
  const rows = await listMessagesAfter(conversationId, readPosition(cursor), limit)
  const { data, meta } = pageOf(rows, limit, ({ position }) => [position])
  return { data: data.map(transformMessage), meta }
}

function backward(rows: MessageRow[], limit: number) {
  const page = rows.slice(-limit)
  const previousCursor = rows.length > limit ? (page[0]?.id ?? null) : null
  return { data: page.map(transformMessage), meta: { nextCursor: null, previousCursor } }
}

function readPosition(cursor: string[] | null): string {
  const position = cursor?.[0] ?? '0'
  if (!/^\d{1,18}$/.test(position)) throw wrong('cursor')
  return position
}

const wrong = (field: string) =>
  invalid([{ field, rule: 'format', message: `The parameter ${field} is not valid here` }])
