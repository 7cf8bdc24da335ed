import { WebhookReceiver } from '#tests/support/webhook_receiver'
import { YCloudSimulator, type YCloudOptions } from '#tests/simulators/ycloud/server'

export const BUSINESS = '+5215550000001'
export const LEAD = '+5215551234567'
export const SECRET = 'whsec_unit'
const KEY = 'unit-key'

/** A simulated account whose number is connected to a receiver, and a client of it. */
export class YCloudFixture {
  private constructor(
    readonly ycloud: YCloudSimulator,
    readonly receiver: WebhookReceiver
  ) {}

  static async start(
    options: Partial<YCloudOptions> = {},
    firstStatuses: number[] = []
  ): Promise<YCloudFixture> {
    const receiver = await WebhookReceiver.start(...firstStatuses)
    const ycloud = await YCloudSimulator.start({
      apiKey: KEY,
      stepMs: 2,
      timeScale: 0.001,
      webhooks: [{ webhookUrl: receiver.url, secret: SECRET, phoneNumber: BUSINESS }],
      ...options,
    })
    return new YCloudFixture(ycloud, receiver)
  }

  get channel() {
    return { webhookUrl: this.receiver.url, secret: SECRET, phoneNumber: BUSINESS }
  }

  async call(method: string, path: string, body?: unknown, key: string | null = KEY) {
    const response = await fetch(`${this.ycloud.baseUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(key ? { 'X-API-Key': key } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(400),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text }
  }

  async json(method: string, path: string, body?: unknown, key: string | null = KEY) {
    const answer = await this.call(method, path, body, key)
    return { ...answer, body: JSON.parse(answer.text) }
  }

  send(overrides: Record<string, unknown> = {}, path = '/whatsapp/messages') {
    return this.json('POST', path, textTo(LEAD, overrides))
  }

  async stop(): Promise<void> {
    await this.ycloud.stop()
    await this.receiver.stop()
  }
}

export function textTo(to: string, overrides: Record<string, unknown> = {}) {
  return {
    from: BUSINESS,
    to,
    type: 'text',
    text: { body: 'Hola' },
    externalId: 'm-1',
    ...overrides,
  }
}
