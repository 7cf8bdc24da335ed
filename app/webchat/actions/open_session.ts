import { openConversation } from '#app/chat/actions/open_conversation'
import type { Channel } from '#app/channels/channel'
import { identifyContact } from '#app/contacts/actions/identify_contact'
import type { LimitReached } from '#app/tenancy/contracts/limit'
import { limitReached } from '#app/tenancy/limits/limit_reached'
import { transaction } from '#app/tenancy/database'
import { hashVisitorToken, makeVisitorToken } from '#app/webchat/token'

export interface VisitorSession {
  token: string
  conversationId: string
}

/** A new visitor with a conversation that nobody sees until something is written. */
export function openSession(
  channel: Channel,
  name: string | null
): Promise<VisitorSession | LimitReached> {
  const token = makeVisitorToken()
  return transaction(async (trx) => {
    for (const limit of ['webChatSessionsPerDay', 'contacts'] as const) {
      const full = await limitReached(trx, limit)
      if (full) return full
    }
    const visitor = await identifyContact(trx, {
      kind: 'visitor',
      scope: channel.id,
      value: hashVisitorToken(token),
      verified: true,
      name,
    })
    return { token, conversationId: await openConversation(trx, channel.id, visitor) }
  })
}
