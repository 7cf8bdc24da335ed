import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { settle } from '#app/chat/delivery/settle'
import type { Outbound } from '#app/chat/delivery/outbound'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Seconds before each further try of a send that was certainly not taken: about eight minutes in all. */
const WAITS = [1, 2, 5, 15, 45, 120, 300]
const LONGEST_SECONDS = 600

export interface Setback {
  reason: string
  detail: string | null
  /** What the provider asked for. */
  retryAfterSeconds?: number | null
}

/**
 * Puts a message back into the queue with a wait that grows, visible with its reason; after the last try it has
 * failed. Returns when to try again, or null.
 */
export function retryLater(message: Outbound, setback: Setback): Promise<Date | null> {
  const wait = WAITS[message.attempts - 1]
  return transaction(async (trx) => {
    if (wait === undefined) {
      await settle(trx, message, { status: 'failed', ...pick(setback) })
      return null
    }
    const seconds = Math.min(Math.max(wait, setback.retryAfterSeconds ?? 0), LONGEST_SECONDS)
    const at = clock.now().plus({ seconds }).toJSDate()
    const met = await execute(
      trx,
      `update messages set status = 'queued', reason = :reason, detail = :detail, next_attempt_at = :at
       where tenant_id = :tenantId and id = :id and status = 'sending'`,
      { tenantId: currentTenantId(), id: message.id, ...pick(setback), at }
    )
    if (met === 0) return null
    await emit(trx, CHAT_EVENTS.messageUpdated, {
      conversationId: message.conversationId,
      messageId: message.id,
    })
    return at
  })
}

const pick = ({ reason, detail }: Setback) => ({ reason, detail })
