import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import env from '#start/env'
import { SimulatedServer } from '#tests/simulators/shared/simulated_server'

export interface Received {
  id: string
  timestamp: number
  signature: string
  headers: Record<string, string | string[] | undefined>
  body: string
  json: { id: string; type: string; tenantId: string; data: Record<string, unknown> }
}

export type Answer = (response: ServerResponse, received: Received) => Promise<void> | void

/** Somebody's program that takes webhooks, on this machine, where the operator has allowed it. */
export class Receiver {
  readonly received: Received[] = []
  /** Answers of the next requests; afterwards `always`. */
  readonly script: Answer[] = []
  always: Answer = answer(200)
  #server!: SimulatedServer

  static async start(): Promise<Receiver> {
    const receiver = new Receiver()
    receiver.#server = await SimulatedServer.listen(async ({ headers, rawBody }, response) => {
      const body = rawBody.toString('utf8')
      const received: Received = {
        id: String(headers['webhook-id']),
        timestamp: Number(headers['webhook-timestamp']),
        signature: String(headers['webhook-signature']),
        headers,
        body,
        json: JSON.parse(body) as Received['json'],
      }
      receiver.received.push(received)
      await (receiver.script.shift() ?? receiver.always)(response, received)
    })
    const allowed = env.get('OUTBOUND_ALLOW_HOSTS', '')
    env.set('OUTBOUND_ALLOW_HOSTS', [allowed, `127.0.0.1:${receiver.port}`].join())
    return receiver
  }

  get port() {
    return this.#server.port
  }

  get url() {
    return `${this.#server.origin}/hooks?token=x`
  }

  get types() {
    return this.received.map(({ json }) => json.type)
  }

  async stop() {
    await this.#server.stop()
    env.set('OUTBOUND_ALLOW_HOSTS', '')
  }
}

export const answer =
  (status: number, headers: Record<string, string> = {}, body = 'thanks'): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body)

export const cut: Answer = (response) => void response.socket?.destroy()

/** As the guide tells receivers to: any of the signatures, over the very bytes. */
export function isGenuine({ id, timestamp, signature, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signature.split(' ').some((one) => {
    const [version, given = ''] = one.split(',')
    const bytes = Buffer.from(given, 'base64')
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected)
  })
}
