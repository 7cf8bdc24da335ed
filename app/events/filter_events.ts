import type {
  DomainEvent,
  EventFilter,
  EventListenerDeclaration,
} from '#app/events/contracts/declaration'
import { registry } from '#app/module_system/registry'
import type { Lazy } from '#app/shared/contracts/lazy'
import type { Transaction } from '#app/tenancy/database'

type Wanted = (event: DomainEvent, listener: EventListenerDeclaration) => boolean

/** Asks each filter once for all events that it decides about. */
export async function filterEvents(
  events: readonly DomainEvent[],
  trx: Transaction
): Promise<Wanted> {
  const questions = new Map<Lazy<EventFilter>, Set<DomainEvent>>()
  for (const event of events) {
    for (const { only } of registry.listenersOf(event.name)) {
      if (only) questions.set(only, (questions.get(only) ?? new Set()).add(event))
    }
  }
  const wanted = new Map<Lazy<EventFilter>, ReadonlySet<string>>()
  for (const [only, asked] of questions) {
    const { default: filter } = await only()
    wanted.set(only, await filter([...asked], trx))
  }
  return ({ id }, { only }) => !only || (wanted.get(only)?.has(id) ?? false)
}
