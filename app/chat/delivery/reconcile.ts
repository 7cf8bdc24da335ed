import env from '#start/env'
import { PROVIDER_ERROR, SENT_AGAIN } from '#app/chat/delivery/marks'
import { asOutboundMessage, type Outbound } from '#app/chat/delivery/outbound'
import { retryLater } from '#app/chat/delivery/retry_later'
import { sendOnceMore } from '#app/chat/delivery/send_once_more'
import { settle } from '#app/chat/delivery/settle'
import type { Channel } from '#app/channels/channel'
import type { LookupOutcome } from '#app/channels/contracts/driver'
import { driverOf } from '#app/channels/drivers'
import type { JobOutcome } from '#app/jobs/contracts/declaration'
import { clock } from '#app/shared/clock'
import { transaction } from '#app/tenancy/database'

const STATUS_WOULD_COME_MS = 8_000

/**
 * Finds out what became of a send that ended in silence: look it up where the provider can, else wait for its status.
 * When the time is over and the provider, reachable, does not know it, it is sent once more; otherwise it stays
 * unconfirmed, and only a human sends it again.
 */
export async function reconcile(message: Outbound, channel: Channel): Promise<JobOutcome> {
  const now = clock.now()
  const since = message.sendingSince ?? now.toJSDate()
  const deadline = new Date(since.getTime() + env.get('SEND_RECONCILE_SECONDS', 60) * 1000)
  const looked = await look(message, channel)

  if (looked.kind === 'found') {
    const { providerId, change } = looked
    const { status, reason, detail } = change
    await transaction((trx) => settle(trx, message, { status, reason, detail, providerId }))
    return
  }
  if (message.reason === PROVIDER_ERROR && wasNotTaken(looked, since, now.toJSDate())) {
    const { detail } = message
    const at = await retryLater(message, { reason: 'provider_unavailable', detail })
    return at ? { again: at } : undefined
  }
  if (now.toJSDate() < deadline) return { again: nextLook(since, deadline) }
  if (looked.kind === 'not_found' && message.reason !== SENT_AGAIN) {
    return (await sendOnceMore(message)) ? { again: clock.now().toJSDate() } : undefined
  }
  await transaction((trx) =>
    settle(trx, message, { status: 'unconfirmed', reason: 'no_confirmation' })
  )
}

/**
 * After an error answer: the provider does not know the message, or it cannot be asked and no status came in the time
 * in which one would have.
 */
function wasNotTaken(looked: LookupOutcome, since: Date, now: Date): boolean {
  if (looked.kind === 'unavailable') return now.getTime() - since.getTime() >= STATUS_WOULD_COME_MS
  return looked.kind === 'not_found'
}

async function look(message: Outbound, channel: Channel): Promise<LookupOutcome> {
  const driver = await driverOf(channel)
  return (
    driver.lookup?.(asOutboundMessage(message), channel) ?? Promise.resolve({ kind: 'unavailable' })
  )
}

/** Ever more seldom, but surely at the deadline. */
function nextLook(since: Date, deadline: Date): Date {
  const now = clock.now().toMillis()
  const wait = Math.max(1_500, (now - since.getTime()) / 2)
  return new Date(Math.min(now + wait, deadline.getTime()))
}
