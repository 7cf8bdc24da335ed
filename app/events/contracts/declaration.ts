import type { Lazy } from '#app/shared/contracts/lazy'

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
}
