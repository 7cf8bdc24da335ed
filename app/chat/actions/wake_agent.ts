import type { DateTime } from 'luxon'
import { scheduleTurn } from '#app/agent/actions/schedule_turn'
import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Older messages are raised to a human: an answer would come out of the blue. */
const STALE_AFTER = { hours: 6 }

/**
 * Has the agent answer, unless a human handles the conversation, the contact is silenced, or the agent is off. A
 * conversation that nobody will answer is marked for a human.
 */
export async function wakeAgent(
  trx: Transaction,
  conversation: LockedConversation,
  sentAt: DateTime
) {
  const now = clock.now()
  const silenced =
    conversation.silencedUntil !== null && conversation.silencedUntil > now.toJSDate()
  const mayAnswer = conversation.handledBy === 'agent' && !silenced && (await isAgentOn(trx))
  const stale = sentAt < now.minus(STALE_AFTER)
  if (mayAnswer && !stale) {
    await scheduleTurn(trx, { conversationId: conversation.id })
  } else if (mayAnswer) {
    await executeOne(
      trx,
      `update conversations set attention = coalesce(attention, 'stale') where tenant_id = ? and id = ?`,
      [currentTenantId(), conversation.id]
    )
  }
  await emit(trx, CHAT_EVENTS.conversationUpdated, { conversationId: conversation.id })
}

async function isAgentOn(trx: Transaction): Promise<boolean> {
  const row = await selectOne<{ enabled: boolean }>(
    trx,
    `select enabled from agent_settings where tenant_id = ?`,
    [currentTenantId()]
  )
  return row?.enabled ?? true
}
