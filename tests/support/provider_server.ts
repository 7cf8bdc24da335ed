import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import env from '#start/env'

export interface ReceivedMessage {
  externalId: string
  to?: string
  recipient?: string
  text: { body: string }
}

type Answer = (message: ReceivedMessage, response: ServerResponse, request: IncomingMessage) => void

const json = (response: ServerResponse, status: number, body: object, headers = {}) =>
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body))

/** A provider in a few lines: takes messages, keeps them, and answers as it is told. */
export class ProviderServer {
  readonly accepted: ReceivedMessage[] = []
  readonly attempts: ReceivedMessage[] = []
  readonly keys: (string | undefined)[] = []
  /** Answers of the next requests, in order; afterwards everything is accepted. */
  readonly script: Answer[] = []
  /** Status of the list of messages; 200 lists what was accepted. */
  listStatus = 200

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ProviderServer> {
    const server = createServer()
    const provider = new ProviderServer(server)
    server.on('request', (request, response) => void provider.#take(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    env.set('YCLOUD_BASE_URL', provider.baseUrl)
    return provider
  }

  get baseUrl() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v2`
  }

  /** Nobody listens any more. */
  stop() {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(resolve))
  }

  accept(message: ReceivedMessage, response?: ServerResponse) {
    this.accepted.push(message)
    if (response) json(response, 200, this.#shown(message))
  }

  #shown({ externalId, to }: ReceivedMessage) {
    return { id: `yc-${externalId}`, status: 'accepted', externalId, to, type: 'text' }
  }

  async #take(request: IncomingMessage, response: ServerResponse) {
    this.keys.push(request.headers['x-api-key']?.toString())
    if (request.method === 'GET') {
      const items = this.accepted.map((message) => this.#shown(message))
      return json(response, this.listStatus, { offset: 0, limit: 100, length: items.length, items })
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const message = JSON.parse(Buffer.concat(chunks).toString()) as ReceivedMessage
    this.attempts.push(message)
    const answer = this.script.shift() ?? ((one, to) => this.accept(one, to))
    answer(message, response, request)
  }
}

/** Answers with a status and YCloud's error body. */
export const refuse =
  (status: number, code: string, extra: object = {}, headers: object = {}): Answer =>
  (_, response) =>
    json(response, status, { error: { status, code, message: `${code} said`, ...extra } }, headers)
