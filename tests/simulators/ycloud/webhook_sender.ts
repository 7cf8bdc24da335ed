import { setTimeout as sleep } from 'node:timers/promises'
import { signatureHeader } from '#tests/simulators/ycloud/sign'
import type { WebhookEvent, WebhookTarget } from '#tests/simulators/ycloud/types'

/** One try to deliver an event. `status` is `null` when nobody answered. */
export interface DeliveryAttempt {
  eventId: string
  type: string
  attempt: number
  status: number | null
  body: string
}

/** YCloud's own schedule after a first failure, in milliseconds; then the event is dropped. */
const RETRY_SCHEDULE_MS = [10, 30, 300, 1800, 3600, 7200, 7200].map((s) => s * 1000)

/** YCloud waits longer, but an endpoint slower than this is put at the end of its queue. */
const ANSWER_WITHIN_MS = 10_000

/** Signs events, posts them, and repeats what was not answered with 2xx. */
export class WebhookSender {
  readonly deliveries: DeliveryAttempt[] = []
  #stopped = new AbortController()

  /** `timeScale` 0.01 makes the first retry come after 0.1 s instead of 10 s. */
  constructor(private timeScale: number) {}

  /** One signed post, no retry. */
  async post(target: WebhookTarget, event: WebhookEvent, attempt = 1): Promise<DeliveryAttempt> {
    const rawBody = JSON.stringify(event)
    const delivery: DeliveryAttempt = {
      eventId: event.id,
      type: event.type,
      attempt,
      status: null,
      body: '',
    }
    this.deliveries.push(delivery)
    try {
      // Signed anew for each try, else a late retry would be refused for its age.
      const response = await fetch(target.webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'YCloud-Signature': signatureHeader(rawBody, target.secret),
        },
        body: rawBody,
        signal: AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      })
      delivery.status = response.status
      delivery.body = await response.text()
    } catch {
      // No answer is what `status: null` says; the schedule decides what comes next.
    }
    return delivery
  }

  /** Posts until a 2xx comes back or the schedule is over; gives the last try. */
  async deliver(target: WebhookTarget, event: WebhookEvent): Promise<DeliveryAttempt> {
    let last = await this.post(target, event)
    for (const [index, pause] of RETRY_SCHEDULE_MS.entries()) {
      if (isStored(last) || this.#stopped.signal.aborted) return last
      await this.pause(pause * this.timeScale)
      if (this.#stopped.signal.aborted) return last
      last = await this.post(target, event, index + 2)
    }
    return last
  }

  /** Waits, but not beyond `stop()`. */
  async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stopped.signal }).catch(() => undefined)
  }

  get stopped(): boolean {
    return this.#stopped.signal.aborted
  }

  stop(): void {
    this.#stopped.abort()
  }
}

export function isStored(delivery: DeliveryAttempt): boolean {
  return delivery.status !== null && delivery.status >= 200 && delivery.status < 300
}
