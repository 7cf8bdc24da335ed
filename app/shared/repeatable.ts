import { AsyncLocalStorage } from 'node:async_hooks'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** A request that its caller may send again under the same idempotency key. */
export interface Repeatable {
  keyId: string
  /** What an earlier try has committed without its answer having been kept; null otherwise. */
  done: unknown
}

const storage = new AsyncLocalStorage<Repeatable>()

export function runRepeatable<T>(request: Repeatable, callback: () => Promise<T>): Promise<T> {
  return storage.run(request, callback)
}

/** What an earlier try of the running request has noted, or null: then the work is still to be done. */
export function doneBefore<Note>(): Note | null {
  return (storage.getStore()?.done ?? null) as Note | null
}

/**
 * Notes in the transaction of an effect what a repetition needs to answer as if it had done the work itself; nothing
 * outside of a repeatable request. A process may die, or lose its database, between this commit and its answer. Throws,
 * and thereby undoes the effect, when another try has taken over meanwhile.
 */
export async function noteDone(trx: Transaction, note: Record<string, string>): Promise<void> {
  const request = storage.getStore()
  if (!request) return
  await executeOne(
    trx,
    `update idempotency_keys set response = :note
     where tenant_id = :tenantId and id = :keyId and status is null`,
    { tenantId: currentTenantId(), keyId: request.keyId, note: JSON.stringify(note) }
  )
}
