import type { HttpContext } from '@adonisjs/core/http'
import { endSilence, release } from '#app/chat/actions/release'
import { takeOver } from '#app/chat/actions/take_over'
import { knownConversation, showConversation } from '#app/chat/controllers/known_conversation'
import { lockConversation, type LockedConversation } from '#app/chat/queries/lock_conversation'
import { notFound } from '#app/shared/http/problem'
import { transaction, type Transaction } from '#app/tenancy/database'

/** Who handles a conversation: the agent or a human. */
export default class HandlingController {
  takeOver(ctx: HttpContext) {
    return change(ctx, (trx, conversation) => takeOver(trx, conversation, ctx.access.userId))
  }

  release(ctx: HttpContext) {
    return change(ctx, release)
  }

  endSilence(ctx: HttpContext) {
    return change(ctx, endSilence)
  }
}

async function change(
  ctx: HttpContext,
  apply: (trx: Transaction, conversation: LockedConversation) => Promise<void>
) {
  const { id } = await knownConversation(ctx)
  await transaction(async (trx) => {
    const conversation = await lockConversation(trx, id)
    if (!conversation) throw notFound()
    await apply(trx, conversation)
  })
  return { data: await showConversation(ctx, id) }
}
