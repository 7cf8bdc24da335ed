import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'

/** Before anything is known of a receiver. */
const GUESSED_MS = 250
/** How much of what was known stays when a request has ended. */
const MEMORY = 0.8
const SHORTEST_WAIT_MS = 100
const LONGEST_WAIT_MS = 10_000

export type Placing =
  | { kind: 'placed'; leave: () => void }
  /** All places are taken. */
  | { kind: 'full'; until: Date }

/** Room for a few requests at once. Who finds none is told a time of its own, by how long requests last. */
class Places {
  taken = 0
  #heldMs = GUESSED_MS
  #lastTurn = 0

  constructor(readonly most: number) {}

  get isFull() {
    return this.taken >= this.most
  }

  /** Nobody has a place, and nobody was told to come back. */
  isForgotten(now: number) {
    return this.taken === 0 && this.#lastTurn <= now
  }

  take() {
    this.taken += 1
    const since = performance.now()
    return () => {
      this.taken -= 1
      const heldMs = performance.now() - since
      this.#heldMs = MEMORY * this.#heldMs + (1 - MEMORY) * heldMs
    }
  }

  /** Without it, all that wait would come at once, again and again, and keep the queue busy with nothing. */
  nextTurn(now: number): number {
    const next = Math.max(this.#lastTurn + this.#heldMs / this.most, now + SHORTEST_WAIT_MS)
    const last = now + LONGEST_WAIT_MS
    if (next > last) return last - (Math.random() * LONGEST_WAIT_MS) / 2
    this.#lastTurn = next
    return next
  }
}

const known = new Map<string, Places>()

/**
 * Room for one more request of this process to the endpoint, and of its tenant. Without it one slow receiver would take
 * every slot of the lane.
 */
export function takePlace(tenantId: string, endpointId: string): Placing {
  const { atOncePerEndpoint, atOncePerTenant } = LIMITS.webhook
  const wanted = [
    { key: `${tenantId}/${endpointId}`, most: atOncePerEndpoint },
    { key: tenantId, most: atOncePerTenant },
  ].map(({ key, most }) => ({ key, places: known.get(key) ?? new Places(most) }))
  for (const { key, places } of wanted) known.set(key, places)

  const full = wanted.find(({ places }) => places.isFull)
  const now = clock.now().toMillis()
  if (full) return { kind: 'full', until: new Date(full.places.nextTurn(now)) }
  const leaves = wanted.map(({ places }) => places.take())
  return {
    kind: 'placed',
    leave: () => {
      for (const leave of leaves) leave()
      const then = clock.now().toMillis()
      for (const { key, places } of wanted) if (places.isForgotten(then)) known.delete(key)
    },
  }
}
