import { appendMessage } from '#app/chat/actions/append_message'
import { openConversation } from '#app/chat/actions/open_conversation'
import { takeOver } from '#app/chat/actions/take_over'
import { wakeAgent } from '#app/chat/actions/wake_agent'
import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { MessageRow } from '#app/chat/contracts/message'
import { findMessageByProviderId } from '#app/chat/queries/find_message'
import { lockConversation } from '#app/chat/queries/lock_conversation'
import type { Channel } from '#app/channels/channel'
import type { InboundMessage } from '#app/channels/contracts/driver'
import { identifySender } from '#app/contacts/actions/identify_sender'
import type { KnownContact } from '#app/contacts/contracts/identity'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { DateTime } from 'luxon'
import type { Transaction } from '#app/tenancy/database'

/**
 * Stores what a contact wrote, or what we wrote on the phone's own app. The same message under another event is the
 * same message. Returns it, and whether it is new.
 */
export async function receiveMessage(
  trx: Transaction,
  channel: Channel,
  inbound: InboundMessage
): Promise<{ message: MessageRow; created: boolean }> {
  const sender = await identifySender(trx, inbound.addresses, inbound.echo ? null : inbound.name)
  return receiveFrom(trx, channel, sender, inbound)
}

/** The same for a sender who is already known. */
export async function receiveFrom(
  trx: Transaction,
  channel: Channel,
  sender: KnownContact,
  inbound: Omit<InboundMessage, 'addresses' | 'name' | 'kind'>
): Promise<{ message: MessageRow; created: boolean }> {
  const conversationId = await openConversation(trx, channel.id, sender)
  const conversation = await lockConversation(trx, conversationId)
  if (!conversation) throw new Error('the conversation is gone')
  const known = await findMessageByProviderId(trx, channel.id, [inbound.providerId])
  if (known) return { message: known, created: false }

  const isFirst = conversation.lastPosition === '0'
  const sentAt = readTime(inbound.sentAt)
  const message = await appendMessage(trx, conversation, {
    direction: inbound.echo ? 'out' : 'in',
    author: inbound.echo ? 'user' : 'contact',
    type: inbound.type,
    text: inbound.text,
    status: inbound.echo ? 'sent' : 'received',
    reason: inbound.echo ? 'phone_app' : null,
    providerId: inbound.providerId,
    sentAt: sentAt.toJSDate(),
  })
  if (isFirst) {
    await emit(trx, CHAT_EVENTS.conversationCreated, {
      conversationId,
      contactId: conversation.contactId,
      channelProvider: channel.provider,
    })
  }
  if (inbound.echo) await takeOver(trx, conversation, null)
  else if (inbound.answerable) await wakeAgent(trx, conversation, sentAt)
  else await emit(trx, CHAT_EVENTS.conversationUpdated, { conversationId })
  return { message, created: true }
}

/** The provider's time of sending, unless it is missing, senseless or in the future. */
function readTime(sentAt: string | null): DateTime {
  const now = clock.now()
  const read = sentAt === null ? null : DateTime.fromISO(sentAt, { zone: 'utc' })
  return read?.isValid && read <= now ? read : now
}
