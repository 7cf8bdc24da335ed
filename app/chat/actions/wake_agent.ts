import type { DateTime } from 'luxon'
import { scheduleTurn } from '#app/agent/actions/schedule_turn'
import { agentSettings } from '#app/agent/contracts/settings'
import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Has the agent answer, unless a human handles the conversation, the contact is silenced, or the agent is off. A
 * conversation that nobody will answer is marked for a human, and so is an old message: an answer would come out of the
 * blue.
 */
export async function wakeAgent(
  trx: Transaction,
  conversation: LockedConversation,
  sentAt: DateTime
) {
  const now = clock.now()
  const silenced =
    conversation.silencedUntil !== null && conversation.silencedUntil > now.toJSDate()
  const { enabled, staleAfterHours, pauseSeconds } = (await agentSettings(trx)).values
  const mayAnswer = conversation.handledBy === 'agent' && !silenced && enabled
  const stale = sentAt < now.minus({ hours: staleAfterHours })
  if (mayAnswer && !stale) {
    await scheduleTurn(trx, { conversationId: conversation.id, pauseSeconds })
  } else if (mayAnswer) {
    await executeOne(
      trx,
      `update conversations set attention = coalesce(attention, 'stale') where tenant_id = ? and id = ?`,
      [currentTenantId(), conversation.id]
    )
  }
  await emit(trx, CHAT_EVENTS.conversationUpdated, { conversationId: conversation.id })
}
