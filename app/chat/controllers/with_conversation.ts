import type { HttpContext } from '@adonisjs/core/http'
import { mayHandle } from '#app/chat/policies/conversation_policy'
import { lockConversation, type LockedConversation } from '#app/chat/queries/lock_conversation'
import { notFound } from '#app/shared/http/problem'
import { transaction, type Transaction } from '#app/tenancy/database'

/**
 * Changes a conversation that was found to be within reach. Under its lock that is asked again: somebody may have taken
 * it over since it was looked at.
 */
export function withConversation<Result>(
  { access }: HttpContext,
  permission: string,
  id: string,
  change: (trx: Transaction, conversation: LockedConversation) => Promise<Result>
): Promise<Result> {
  return transaction(async (trx) => {
    const conversation = await lockConversation(trx, id)
    if (!conversation) throw notFound()
    mayHandle(access, permission, conversation)
    return change(trx, conversation)
  })
}
