import { agentSettings } from '#app/agent/contracts/settings'
import { CHAT_EVENTS } from '#app/chat/contracts/events'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import { emit } from '#app/events/emit'
import { isPersonHere } from '#app/people/queries/is_person_here'
import { clock } from '#app/shared/clock'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * A human takes the conversation from the agent, which keeps silent with the contact for a while, on all channels.
 * Without a user it was somebody on the phone's own app, and the assignee stays who it was; so it does when it was a
 * program with a service token, which is nobody to whom colleagues could turn.
 */
export async function takeOver(
  trx: Transaction,
  conversation: LockedConversation,
  userId: string | null
) {
  const tenantId = currentTenantId()
  const personId = userId && (await isPersonHere(trx, userId)) ? userId : null
  const { silenceHours } = (await agentSettings(trx)).values
  const silencedUntil = clock.now().plus({ hours: silenceHours }).toJSDate()
  await executeOne(
    trx,
    `update conversations set handled_by = 'human', assignee_id = coalesce(:personId, assignee_id),
       attention = null, version = version + 1
     where tenant_id = :tenantId and id = :id`,
    { tenantId, id: conversation.id, personId }
  )
  await executeOne(
    trx,
    `update contacts set silenced_until = :silencedUntil where tenant_id = :tenantId and id = :contactId`,
    { tenantId, contactId: conversation.contactId, silencedUntil }
  )
  const { id: conversationId, assigneeId } = conversation
  const left = personId && personId !== assigneeId ? { left: { userId: assigneeId } } : {}
  await emit(trx, CHAT_EVENTS.conversationUpdated, { conversationId, ...left })
}
