import type { DomainEvent } from '#app/events/contracts/declaration'
import type { Lazy } from '#app/shared/contracts/lazy'
import type { Localized } from '#app/shared/contracts/locale'

/**
 * What receivers outside are told of a fact, as the API shows it, in the tenant's scope; null when there is nothing to
 * tell. Runs soon after the fact, at least once.
 */
export type PublicEventData = (event: DomainEvent) => Promise<object | null>

/** A fact that may be told to the outside: outgoing webhooks offer it. */
export interface PublicEventDeclaration<M extends string = string> {
  /** The name that receivers know, such as `appointment.created`. Unique over the kernel and all modules. */
  type: string
  /** Grows with each change of the data that a receiver could trip over. */
  version: number
  label: Localized
  /** The event of the outbox that it follows. */
  event: `${M}.${string}`
  /** Who sees the same data in the API; needed, for all of it, to choose the event. */
  permission: `${M}.${string}`
  data: Lazy<PublicEventData>
}
