import type { ServerResponse } from 'node:http'
import { FaultQueue } from '#tests/simulators/shared/faults'
import {
  answerJson,
  SimulatedServer,
  type SimulatedRequest,
} from '#tests/simulators/shared/simulated_server'
import { errorBody, requestId, YCloudRefusal } from '#tests/simulators/ycloud/errors'
import { digits, MessageStore } from '#tests/simulators/ycloud/message_store'
import { inboundEvent, textMessage, type Sender } from '#tests/simulators/ycloud/payloads'
import { answerRead } from '#tests/simulators/ycloud/read_routes'
import { answerSend, type SendAttempt } from '#tests/simulators/ycloud/send_routes'
import { StatusEmitter, type StatusBehaviour } from '#tests/simulators/ycloud/status_emitter'
import type { WebhookEvent, WebhookTarget, WhatsappMessage } from '#tests/simulators/ycloud/types'
import { WebhookSender, type DeliveryAttempt } from '#tests/simulators/ycloud/webhook_sender'

export interface YCloudOptions extends Partial<StatusBehaviour> {
  /** The one key that is let in; `null` lets every caller in. */
  apiKey: string | null
  port?: number
  webhooks?: WebhookTarget[]
  /** Factor on YCloud's retry schedule: 0.01 turns its first 10 s into 0.1 s. */
  timeScale?: number
  /** Called when a message is accepted and before the caller hears of it. */
  onAccepted?: (message: WhatsappMessage) => Promise<void> | void
}

export interface InboundText extends Omit<Sender, 'to'> {
  channel: WebhookTarget
  text: string
}

/** A YCloud account on a local port; see `send_routes` and `read_routes` for what it answers. */
export class YCloudSimulator implements StatusBehaviour {
  readonly store = new MessageStore()
  readonly attempts: SendAttempt[] = []
  /** Faults of the two send routes. */
  readonly faults = new FaultQueue()
  /** Faults of every other route: lookups, lists, marks. */
  readonly lookupFaults = new FaultQueue()
  readonly markedAsRead: string[] = []
  readonly typing: string[] = []
  readonly unsubscribed = new Set<string>()
  readonly blocked = new Set<string>()
  readonly media = new Map<string, { contentType: string; bytes: Buffer }>()

  statuses: StatusBehaviour['statuses']
  stepMs: number
  duplicateEvents: boolean
  shuffleEvents: boolean
  onAccepted?: YCloudOptions['onAccepted']

  #apiKey: string | null
  #server!: SimulatedServer
  #sender: WebhookSender
  #emitter: StatusEmitter
  #targets = new Map<string, WebhookTarget>()

  private constructor(options: YCloudOptions) {
    this.#apiKey = options.apiKey
    this.statuses = options.statuses ?? ['sent', 'delivered', 'read']
    this.stepMs = options.stepMs ?? 20
    this.duplicateEvents = options.duplicateEvents ?? false
    this.shuffleEvents = options.shuffleEvents ?? false
    this.onAccepted = options.onAccepted
    this.#sender = new WebhookSender(options.timeScale ?? 1)
    this.#emitter = new StatusEmitter(this.store, this.#sender)
    for (const target of options.webhooks ?? []) this.connect(target)
  }

  static async start(options: YCloudOptions): Promise<YCloudSimulator> {
    const simulator = new YCloudSimulator(options)
    simulator.#server = await SimulatedServer.listen(
      (request, response) => simulator.#answer(request, response),
      options.port
    )
    return simulator
  }

  get origin(): string {
    return this.#server.origin
  }

  /** With the version path, as in `YCLOUD_BASE_URL`. */
  get baseUrl(): string {
    return `${this.origin}/v2`
  }

  get sent(): WhatsappMessage[] {
    return this.store.accepted
  }

  get deliveries(): DeliveryAttempt[] {
    return this.#sender.deliveries
  }

  /** Events about this number go to this webhook from now on. */
  connect(target: WebhookTarget): void {
    this.#targets.set(digits(target.phoneNumber), target)
  }

  sentTo(phoneNumber: string): WhatsappMessage[] {
    return this.sent.filter((message) => digits(message.to) === digits(phoneNumber))
  }

  /** A lead writes; gives the first try to deliver it, further ones follow YCloud's schedule. */
  async inbound(inbound: InboundText): Promise<{ event: WebhookEvent; delivery: DeliveryAttempt }> {
    const { channel, text, ...sender } = inbound
    const event = inboundEvent(textMessage({ ...sender, to: channel.phoneNumber }, text))
    const delivery = await this.deliver(channel, event)
    return { event, delivery }
  }

  /** Delivers any event; gives the delivery once it is stored or its retries are over. */
  async deliver(target: WebhookTarget, event: WebhookEvent): Promise<DeliveryAttempt> {
    return this.#sender.deliver(target, event)
  }

  /** One signed post without retries. */
  async post(target: WebhookTarget, event: WebhookEvent): Promise<DeliveryAttempt> {
    return this.#sender.post(target, event)
  }

  follow(message: WhatsappMessage): void {
    void this.#emitter.follow(message, this.#targets.get(digits(message.from)), this)
  }

  async stop(): Promise<void> {
    this.#sender.stop()
    await this.#server.stop()
  }

  async #answer(request: SimulatedRequest, response: ServerResponse): Promise<void> {
    const id = requestId()
    response.setHeader('YCloud-Request-ID', id)
    try {
      this.#checkKey(request)
      if (await answerSend(this, request, response, id)) return
      if (await answerRead(this, request, response, id)) return
      // Unknown paths never reach YCloud's own error writer.
      answerJson(response, 404, { message: 'Not Found' })
    } catch (error) {
      if (!(error instanceof YCloudRefusal)) throw error
      answerJson(response, error.status, errorBody(error, id))
    }
  }

  #checkKey(request: SimulatedRequest): void {
    if (this.#apiKey === null || request.headers['x-api-key'] === this.#apiKey) return
    throw new YCloudRefusal(401, 'UNAUTHORIZED', 'The API key is missing or invalid.')
  }
}
