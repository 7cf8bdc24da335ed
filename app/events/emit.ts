import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { currentTenantId } from '#app/tenancy/scope'
import { execute, type Transaction } from '#app/tenancy/database'
import { relay } from '#app/events/relay'

/**
 * States a fact in the transaction that made it true. Listeners learn of it after the commit, queued ones at
 * least once. The payload holds ids and plain values only.
 */
export async function emit(trx: Transaction, name: string, payload: Record<string, unknown>) {
  await execute(
    trx,
    `insert into outbox (tenant_id, name, payload, occurred_at, request_id) values (?, ?, ?, ?, ?)`,
    [currentTenantId(), name, JSON.stringify(payload), clock.now().toJSDate(), currentRequestId()]
  )
  trx.after('commit', () => relay.wake())
}
