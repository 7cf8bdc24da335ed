import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { execute, executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** How long the agent keeps silent with the contact, on all channels. */
const SILENCE = { hours: 24 }

/** Gives the conversation to a human, who sees why it waits. */
export async function handOver(trx: Transaction, conversationId: string, attention: string) {
  const place = { tenantId: currentTenantId(), conversationId }
  await executeOne(
    trx,
    `update conversations set handled_by = 'human', attention = :attention, version = version + 1
     where tenant_id = :tenantId and id = :conversationId`,
    { ...place, attention }
  )
  await execute(
    trx,
    `update contacts set silenced_until = :until where tenant_id = :tenantId and id = (
       select contact_id from conversations where tenant_id = :tenantId and id = :conversationId)`,
    { ...place, until: clock.now().plus(SILENCE).toJSDate() }
  )
  await emit(trx, 'chat.conversation_updated', { conversationId })
}
