import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import transmit from '@adonisjs/transmit/services/main'
import { LIMITS } from '#app/shared/limits'

const KEEP_ALIVE_MS = LIMITS.time.streamKeepAlive

/** What the package hands to a stream. */
interface Frame {
  data?: { channel: string; payload: { version?: number } }
}

export interface OpenStream {
  close(): void
}

/**
 * Event streams over Transmit, which carries messages between nodes. The server subscribes a stream to its channels
 * itself: the package's own subscribe route is not registered, because another node would refuse it and undeclared
 * channels would be open. Our frames hold the payload alone.
 */
class Hub {
  readonly #open = new Set<ServerResponse>()
  #closing = false

  /** Streams that are open in this process. */
  get size() {
    return this.#open.size
  }

  async open(request: IncomingMessage, response: ServerResponse, channels: readonly string[]) {
    const uid = randomUUID()
    const stream = transmit.createStream({ uid, request, response } as never) as {
      _transform(frame: Frame, encoding: string, done: () => void): void
      push(chunk: string): boolean
    }
    stream._transform = (frame, _encoding, done) => {
      if (frame.data) stream.push(asText(frame.data.payload))
      done()
    }
    for (const channel of channels) await transmit.subscribe({ uid, channel } as never)

    // Heard at once where nothing on the way keeps answers back, and only after the stream hears everything.
    response.write(': open\n\n')
    const keepAlive = setInterval(() => response.write(': keep-alive\n\n'), KEEP_ALIVE_MS)
    this.#open.add(response)
    if (this.#closing) response.end()
    response.on('close', () => {
      clearInterval(keepAlive)
      this.#open.delete(response)
    })
    return { close: () => response.end() } satisfies OpenStream
  }

  broadcast(channel: string, payload: Record<string, unknown>) {
    transmit.broadcast(channel, payload as never)
  }

  /** Ends every stream, and those that still come, so that the server can close. */
  closeAll() {
    this.#closing = true
    for (const response of this.#open) response.end()
  }
}

const asText = (payload: { version?: number }) =>
  `${payload.version === undefined ? '' : `id: ${payload.version}\n`}data: ${JSON.stringify(payload)}\n\n`

export const hub = new Hub()

export const tenantChannel = (tenantId: string, topic: string) => `tenants/${tenantId}/${topic}`
export const userChannel = (userId: string) => `users/${userId}`
export const widgetChannel = (conversationId: string) => `widget/${conversationId}`
