import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { MESSAGES_IN, MESSAGES_OUT } from '#app/chat/contracts/meters'
import {
  MESSAGE_COLUMNS,
  type Author,
  type MessageRow,
  type MessageStatus,
} from '#app/chat/contracts/message'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { emit } from '#app/events/emit'
import { cleanText } from '#app/shared/clean_text'
import { clock } from '#app/shared/clock'
import { executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { usage } from '#app/usage/usage'

export interface NewMessage {
  direction: 'in' | 'out'
  author: Author
  authorId?: string | null
  type?: string
  text: string
  status: MessageStatus
  reason?: string | null
  detail?: string | null
  clientId?: string | null
  providerId?: string | null
  turnId?: string | null
  sentAt?: Date
}

/** Adds the next entry to a conversation that the caller has locked. */
export async function appendMessage(
  trx: Transaction,
  conversation: LockedConversation,
  message: NewMessage
): Promise<MessageRow> {
  const now = clock.now().toJSDate()
  const sentAt = message.sentAt ?? now
  const position = BigInt(conversation.lastPosition) + 1n
  const row = await selectOne<MessageRow>(
    trx,
    `insert into messages (tenant_id, conversation_id, channel_id, position, client_id, direction, author,
       author_id, type, text, status, reason, detail, provider_id, turn_id, sent_at, created_at)
     values (:tenantId, :conversationId, :channelId, :position, :clientId, :direction, :author,
       :authorId, :type, :text, :status, :reason, :detail, :providerId, :turnId, :sentAt, :now)
     returning ${MESSAGE_COLUMNS}`,
    {
      tenantId: currentTenantId(),
      conversationId: conversation.id,
      channelId: conversation.channelId,
      position: String(position),
      direction: message.direction,
      author: message.author,
      authorId: message.authorId ?? null,
      type: message.type ?? 'text',
      text: cleanText(message.text),
      status: message.status,
      reason: message.reason ?? null,
      detail: message.detail ?? null,
      clientId: message.clientId ?? null,
      providerId: message.providerId ?? null,
      turnId: message.turnId ?? null,
      sentAt,
      now,
    }
  )
  if (!row) throw new Error('a message could not be stored')
  await countMessage(trx, message)
  conversation.lastPosition = String(position)
  await touch(trx, conversation, message, now)
  const ids = { conversationId: conversation.id, messageId: row.id }
  await emit(trx, CHAT_EVENTS.messageCreated, ids)
  if (message.author === 'contact') await emit(trx, CHAT_EVENTS.messageReceived, ids)
  return row
}

/** What was refused was not sent, and what the system notes down is nobody's message; both take up room. */
function countMessage(trx: Transaction, { direction, author, status, text }: NewMessage) {
  const meter = direction === 'in' ? MESSAGES_IN : MESSAGES_OUT
  const counts = author !== 'system' && status !== 'refused'
  return usage.recordAll(
    currentTenantId(),
    { ...(counts && { [meter]: 1 }), 'chat.storage': Buffer.byteLength(cleanText(text)) },
    trx
  )
}

/** Whoever writes, the conversation is open again; only the contact's own words open the reply window. */
async function touch(
  trx: Transaction,
  conversation: LockedConversation,
  { author, sentAt }: NewMessage,
  now: Date
) {
  const inboundAt = author === 'contact' ? (sentAt ?? now) : null
  await executeOne(
    trx,
    `update conversations set last_position = :position, last_message_at = :now,
       last_inbound_at = greatest(last_inbound_at, cast(:inboundAt as timestamptz)),
       version = case when status = 'open' then version else version + 1 end, status = 'open'
     where tenant_id = :tenantId and id = :id`,
    {
      tenantId: currentTenantId(),
      id: conversation.id,
      position: conversation.lastPosition,
      now,
      inboundAt,
    }
  )
}
