import type { Lazy } from '#app/shared/contracts/lazy'
import type { Transaction } from '#app/tenancy/database'

/** A fact as it stands in the outbox: ids and plain values only. */
export interface DomainEvent<Payload = Record<string, unknown>> {
  id: string
  name: string
  v: number
  tenantId: string
  /** ISO 8601 UTC. */
  occurredAt: string
  payload: Payload
}

export type EventHandler = (event: DomainEvent) => Promise<void>

/** The ids of those events that anybody wants to hear of. */
export type EventFilter = (
  events: readonly DomainEvent[],
  trx: Transaction
) => Promise<ReadonlySet<string>>

export interface EventListenerDeclaration {
  /** Unique within the module; queued listeners are jobs under this name. */
  name: string
  event: string
  /**
   * `queued`: a job of its own, run at least once. `inline`: runs in the relay right after the commit, may be
   * lost; for freshness only.
   */
  mode: 'inline' | 'queued'
  handler: Lazy<EventHandler>
  /**
   * Of a queued listener of the kernel that few tenants need: asked once for a batch of events of all tenants, inside
   * the transaction that makes the jobs. Without it there is a job for every event.
   */
  only?: Lazy<EventFilter>
}
