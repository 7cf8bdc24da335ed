import { DELIVERED } from '#app/outgoing_webhooks/contracts/delivery'
import type { ClaimedDelivery } from '#app/outgoing_webhooks/delivery/claim'
import { noteFailure, noteSuccess } from '#app/outgoing_webhooks/delivery/endpoint_health'
import { keepTry } from '#app/outgoing_webhooks/delivery/keep_try'
import type { Sent } from '#app/outgoing_webhooks/delivery/send'
import { waitAfter } from '#app/outgoing_webhooks/delivery/waits'
import { TEST_TYPE } from '#app/outgoing_webhooks/queries/public_event_list'
import { clock } from '#app/shared/clock'
import { execute, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { usage } from '#app/usage/usage'

const GONE = 410

/** Writes down what came of a try, of the delivery and of its endpoint. Returns when to try again, or null. */
export function settleDelivery(delivery: ClaimedDelivery, sent: Sent): Promise<Date | null> {
  const { status } = sent.try
  const isTest = delivery.type === TEST_TYPE
  const isDelivered = status !== null && status >= 200 && status < 300
  return transaction(async (trx) => {
    // The endpoint before the delivery, as whoever pauses it does.
    const held = isTest
      ? false
      : isDelivered
        ? await noteSuccess(trx, delivery.endpointId)
        : await noteFailure(trx, delivery.endpointId, sent)
    await keepTry(trx, delivery.id, sent.try)
    if (isDelivered) {
      await usage.record(currentTenantId(), DELIVERED, 1, trx)
      return end(trx, delivery.id, 'delivered')
    }
    const wait =
      isTest || status === GONE ? null : waitAfter(delivery.attempts, sent.retryAfterSeconds)
    if (wait === null) return end(trx, delivery.id, 'failed')
    const at = clock.now().plus({ milliseconds: wait }).toJSDate()
    await execute(
      trx,
      `update webhook_deliveries set sending_until = null, next_attempt_at = :at
       where tenant_id = :tenantId and id = :id and state = 'pending'`,
      { tenantId: currentTenantId(), id: delivery.id, at }
    )
    return held ? null : at
  })
}

/** What somebody cancelled meanwhile, and was sent all the same, counts as what it came to. */
async function end(trx: Transaction, id: string, state: 'delivered' | 'failed'): Promise<null> {
  await execute(
    trx,
    `update webhook_deliveries set state = :state, sending_until = null, next_attempt_at = null, ended_at = :now
     where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id, state, now: clock.now().toJSDate() }
  )
  return null
}
