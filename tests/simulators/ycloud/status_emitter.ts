import { messageUpdatedEvent } from '#tests/simulators/ycloud/account_payloads'
import type { MessageStore } from '#tests/simulators/ycloud/message_store'
import type {
  StatusPlan,
  WebhookEvent,
  WebhookTarget,
  WhatsappMessage,
} from '#tests/simulators/ycloud/types'
import type { WebhookSender } from '#tests/simulators/ycloud/webhook_sender'

export interface StatusBehaviour {
  /** What happens to messages accepted from now on; an empty list sends no webhook at all. */
  statuses: StatusPlan
  /** Milliseconds between acceptance and the first status, and between two statuses. */
  stepMs: number
  /** Every event is delivered twice. */
  duplicateEvents: boolean
  /** The statuses of one message arrive in any order; the times inside stay true. */
  shuffleEvents: boolean
}

/** Lets an accepted message live on and tells the business's webhook about it. */
export class StatusEmitter {
  constructor(
    private store: MessageStore,
    private sender: WebhookSender
  ) {}

  async follow(
    message: WhatsappMessage,
    target: WebhookTarget | undefined,
    behaviour: StatusBehaviour
  ): Promise<void> {
    const { stepMs, duplicateEvents, shuffleEvents } = { ...behaviour }
    const steps = this.#steps(message, behaviour.statuses)
    if (shuffleEvents) {
      await this.sender.pause(stepMs)
      const events = shuffled(steps.map((step) => step()))
      await this.#tell(target, events, duplicateEvents, stepMs)
      return
    }
    for (const step of steps) {
      await this.sender.pause(stepMs)
      if (this.sender.stopped) return
      await this.#tell(target, [step()], duplicateEvents, 0)
    }
  }

  #steps(message: WhatsappMessage, plan: StatusPlan): (() => WebhookEvent)[] {
    if ('failed' in plan) {
      const error = plan.failed
      return [() => (this.store.fail(message, error), messageUpdatedEvent(message))]
    }
    return plan.map((status) => () => {
      this.store.advance(message, status)
      return messageUpdatedEvent(message)
    })
  }

  /** Does not wait for retries: an event that fails must not hold up the next one. */
  async #tell(
    target: WebhookTarget | undefined,
    events: WebhookEvent[],
    twice: boolean,
    pauseMs: number
  ): Promise<void> {
    if (!target) return
    for (const event of events) {
      void this.sender.deliver(target, event)
      if (twice) void this.sender.deliver(target, event)
      await this.sender.pause(pauseMs)
    }
  }
}

function shuffled<T>(items: T[]): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other], mixed[last]]
  }
  return mixed
}
