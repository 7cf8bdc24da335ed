import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A request whose body has been read to the end; `path` carries no query. */
export interface SimulatedRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  rawBody: Buffer
}

export type SimulatedHandler = (
  request: SimulatedRequest,
  response: ServerResponse
) => Promise<void> | void

/** The HTTP part all simulators share: listen, read bodies, remember sockets, stop at once. */
export class SimulatedServer {
  #server: Server
  #sockets = new Set<Socket>()

  private constructor(handler: SimulatedHandler) {
    this.#server = createServer((incoming, response) => {
      void this.#serve(handler, incoming, response)
    })
    // A hanging answer is a fault we script; the server's own timeouts must not end it early.
    this.#server.requestTimeout = 0
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => this.#sockets.delete(socket))
    })
  }

  static async listen(handler: SimulatedHandler, port = 0): Promise<SimulatedServer> {
    const simulated = new SimulatedServer(handler)
    await new Promise<void>((resolve, reject) => {
      simulated.#server.once('error', reject)
      simulated.#server.listen(port, '127.0.0.1', resolve)
    })
    return simulated
  }

  get port(): number {
    const address = this.#server.address() as AddressInfo
    return address.port
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Closes the port and every open connection, hanging ones included. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  async #serve(handler: SimulatedHandler, incoming: IncomingMessage, response: ServerResponse) {
    try {
      const url = new URL(incoming.url ?? '/', 'http://simulator')
      await handler(
        {
          method: incoming.method ?? 'GET',
          path: url.pathname,
          query: url.searchParams,
          headers: incoming.headers,
          rawBody: await readBody(incoming),
        },
        response
      )
    } catch (error) {
      // The caller may be gone (it is killed on purpose in the crash proof).
      if (response.destroyed || response.headersSent) return
      answerJson(response, 500, { simulatorError: String(error) })
    }
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
