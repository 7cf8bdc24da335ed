import { answerJson, SimulatedServer } from '#tests/simulators/shared/simulated_server'

export interface ReceivedWebhook {
  path: string
  headers: Record<string, string | string[] | undefined>
  rawBody: string
}

/** Takes webhooks as the product would, and keeps them. `statuses` are answered first, then 200. */
export class WebhookReceiver {
  readonly received: ReceivedWebhook[] = []
  #server!: SimulatedServer

  static async start(...statuses: number[]): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver()
    receiver.#server = await SimulatedServer.listen((request, response) => {
      receiver.received.push({
        path: request.path,
        headers: request.headers,
        rawBody: request.rawBody.toString('utf8'),
      })
      answerJson(response, statuses.shift() ?? 200, { received: true })
    })
    return receiver
  }

  get url(): string {
    return `${this.#server.origin}/webhooks/ycloud/key`
  }

  events<T>(): T[] {
    return this.received.map((webhook) => JSON.parse(webhook.rawBody) as T)
  }

  async stop(): Promise<void> {
    await this.#server.stop()
  }
}
