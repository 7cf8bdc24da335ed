import type { HttpContext } from '@adonisjs/core/http'
import { endSilence, release } from '#app/chat/actions/release'
import { takeOver } from '#app/chat/actions/take_over'
import { allowedConversation, showConversation } from '#app/chat/controllers/allowed_conversation'
import { withConversation } from '#app/chat/controllers/with_conversation'
import type { LockedConversation } from '#app/chat/queries/lock_conversation'
import type { Transaction } from '#app/tenancy/database'

/** Who handles a conversation: the agent or a human. */
export default class HandlingController {
  takeOver(ctx: HttpContext) {
    return change(ctx, 'conversations.take_over', (trx, conversation) =>
      takeOver(trx, conversation, ctx.access.userId)
    )
  }

  release(ctx: HttpContext) {
    return change(ctx, 'conversations.release', release)
  }

  endSilence(ctx: HttpContext) {
    return change(ctx, 'conversations.end_silence', endSilence)
  }
}

async function change(
  ctx: HttpContext,
  permission: string,
  apply: (trx: Transaction, conversation: LockedConversation) => Promise<void>
) {
  const { id } = await allowedConversation(ctx, permission)
  await withConversation(ctx, permission, id, apply)
  return { data: await showConversation(ctx, id) }
}
