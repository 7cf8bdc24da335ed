import type { PauseReason } from '#app/outgoing_webhooks/contracts/endpoint'
import type { DeliveryState, DeliveryTry } from '#app/outgoing_webhooks/contracts/delivery'
import { keepTry } from '#app/outgoing_webhooks/delivery/keep_try'
import { TEST_TYPE } from '#app/outgoing_webhooks/queries/public_event_list'
import { clock } from '#app/shared/clock'
import {
  execute,
  executeOne,
  selectOne,
  transaction,
  type Transaction,
} from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Ours to send: whoever else comes by waits until `sending_until`. */
export interface ClaimedDelivery {
  id: string
  endpointId: string
  messageId: string
  type: string
  body: string
  attempts: number
  url: string
  secret: string | null
  previousSecret: string | null
  previousSecretUntil: Date | null
}

interface Found extends ClaimedDelivery {
  state: DeliveryState
  nextAttemptAt: Date | null
  sendingUntil: Date | null
  enabled: boolean
  pauseReason: PauseReason | null
  notBefore: Date | null
  deletedAt: Date | null
}

export type Claim =
  { kind: 'send'; delivery: ClaimedDelivery } | { kind: 'wait'; until: Date } | { kind: 'nothing' }

/** Longer than a request can last. */
const SENDING = { seconds: 15 }

/** Those that wait for the same moment come back one after the other. */
const SPREAD_MS = 15_000

/** Takes a delivery for sending if it is due and its endpoint takes any; marks it before anything is sent. */
export function claimDelivery(id: string): Promise<Claim> {
  return transaction(async (trx) => {
    const found = await lockDelivery(trx, id)
    if (!found || found.state !== 'pending') return { kind: 'nothing' }
    const now = clock.now()
    const isTest = found.type === TEST_TYPE
    const end = found.deletedAt ? 'cancelled' : isTest ? null : stateFor(found)
    if (end) {
      await leave(trx, id, end)
      return { kind: 'nothing' }
    }
    const at = now.toJSDate()
    if (found.sendingUntil && found.sendingUntil > at) {
      return { kind: 'wait', until: found.sendingUntil }
    }
    if (found.nextAttemptAt && found.nextAttemptAt > at) {
      return { kind: 'wait', until: found.nextAttemptAt }
    }
    if (!isTest && found.notBefore && found.notBefore > at) {
      const spread = Math.random() * SPREAD_MS
      return { kind: 'wait', until: new Date(found.notBefore.getTime() + spread) }
    }
    if (found.sendingUntil) await keepTry(trx, id, interrupted(found.sendingUntil))
    await executeOne(
      trx,
      `update webhook_deliveries set attempts = attempts + 1, sending_until = :until, next_attempt_at = null
       where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id, until: now.plus(SENDING).toJSDate() }
    )
    return { kind: 'send', delivery: { ...found, attempts: found.attempts + 1 } }
  })
}

function stateFor({ enabled, pauseReason }: Found): DeliveryState | null {
  if (!enabled || pauseReason === 'gone') return 'cancelled'
  return pauseReason === 'failing' ? 'held' : null
}

/** A process died between request and answer; nobody knows whether the receiver has it. */
const interrupted = (until: Date): DeliveryTry => ({
  at: new Date(until.getTime() - SENDING.seconds * 1_000).toISOString(),
  status: null,
  error: 'interrupted',
  durationMs: null,
  answer: null,
})

const lockDelivery = (trx: Transaction, id: string) =>
  selectOne<Found>(
    trx,
    `select d.id, d.endpoint_id as "endpointId", d.message_id as "messageId", d.type, d.body, d.attempts, d.state,
       d.next_attempt_at as "nextAttemptAt", d.sending_until as "sendingUntil", e.url, e.secret,
       e.previous_secret as "previousSecret", e.previous_secret_until as "previousSecretUntil", e.enabled,
       e.pause_reason as "pauseReason", e.not_before as "notBefore", e.deleted_at as "deletedAt"
     from webhook_deliveries d
     join webhook_endpoints e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id
     where d.tenant_id = :tenantId and d.id = :id
     for update of d`,
    { tenantId: currentTenantId(), id }
  )

const leave = (trx: Transaction, id: string, state: DeliveryState) =>
  execute(
    trx,
    `update webhook_deliveries set state = :state, next_attempt_at = null, sending_until = null,
       ended_at = case when :state = 'held' then null else :now::timestamptz end
     where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id, state, now: clock.now().toJSDate() }
  )
