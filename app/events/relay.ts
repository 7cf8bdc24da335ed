import { AsyncLocalStorage } from 'node:async_hooks'
import { bells } from '#app/jobs/bells'
import { filterEvents } from '#app/events/filter_events'
import { registry, listenerJobName } from '#app/module_system/registry'
import { gate } from '#app/module_system/gate'
import { clock } from '#app/shared/clock'
import { correlate, log } from '#app/shared/correlation'
import type { Transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { outboxRelay, type PendingEvent } from '#app/tenancy/system/outbox_relay'

const LANE = 'default'
const BATCH = 100
const SWEEP_MS = 1_000

/**
 * Turns committed events into one job per queued listener, then runs the inline ones. Any number of relays may
 * run; each event is dispatched by one.
 */
export class Relay {
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null
  #again = false
  #active = false

  /** Events are dispatched outside of the request or job that woke the relay. */
  #outside = AsyncLocalStorage.snapshot()

  start() {
    this.#active = true
    this.#outside = AsyncLocalStorage.snapshot()
    this.#timer = setInterval(() => this.wake(), SWEEP_MS)
    this.wake()
  }

  wake() {
    if (!this.#active) return
    this.#again = true
    this.#running ??= this.#outside(() => this.#run()).finally(() => (this.#running = null))
  }

  async stop() {
    this.#active = false
    clearInterval(this.#timer)
    await this.#running
  }

  async #run() {
    while (this.#again && this.#active) {
      this.#again = false
      try {
        const events = await outboxRelay.dispatch(BATCH, (batch, trx) => this.#queue(batch, trx))
        if (events.length === BATCH) this.#again = true
        for (const event of events) await this.#runInline(event)
      } catch (error) {
        log().error({ err: error }, 'events could not be dispatched')
      }
    }
  }

  async #queue(events: PendingEvent[], trx: Transaction) {
    const isWanted = await filterEvents(events, trx)
    for (const event of events) {
      for (const listener of registry.listenersOf(event.name)) {
        if (listener.mode === 'inline' || !isWanted(event, listener)) continue
        const { requestId, ...data } = event
        const jobId = await outboxRelay.addJob(trx, {
          tenantId: event.tenantId,
          name: listenerJobName(listener),
          data,
          lane: LANE,
          dedupeKey: `${event.id}:${listener.name}`,
          maxAttempts: 10,
          requestId,
        })
        if (!jobId) continue
        const runAt = clock.now().toJSDate()
        trx.after('commit', () => bells.ring({ jobId, lane: LANE, runAt }))
      }
    }
  }

  async #runInline(event: PendingEvent) {
    for (const listener of registry.listenersOf(event.name)) {
      if (listener.mode !== 'inline') continue
      const requestId = event.requestId ?? event.id
      await correlate({ requestId, fields: { listener: listener.name } }, async () => {
        try {
          if (!(await gate.isEnabled(event.tenantId, listener.moduleId))) return
          const { default: handle } = await listener.handler()
          await tenancy.run(event.tenantId, () => handle(event))
        } catch (error) {
          log().error({ err: error }, 'an inline listener failed')
        }
      })
    }
  }
}

export const relay = new Relay()
