import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import transmit from '@adonisjs/transmit/services/main'
import type { HeardTopic } from '#app/realtime/audience'
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
    const isNew = onceEach()
    stream._transform = (frame, _encoding, done) => {
      if (frame.data && isNew(frame.data.payload)) stream.push(asText(frame.data.payload))
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

const REMEMBERED = 100

/** An event about the records of two people reaches a stream that hears of both by two channels. */
function onceEach() {
  const seen = new Set<number>()
  return ({ version }: { version?: number }): boolean => {
    if (version === undefined) return true
    if (seen.has(version)) return false
    seen.add(version)
    const [oldest] = seen
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
    return true
  }
}

const asText = (payload: { version?: number }) =>
  `${payload.version === undefined ? '' : `id: ${payload.version}\n`}data: ${JSON.stringify(payload)}\n\n`

export const hub = new Hub()

/** Where those listen who hear a topic: of everybody's records, or of each of these people's. */
export const channelsOf = (tenantId: string, { topic, people }: HeardTopic): string[] =>
  people === null
    ? [`tenants/${tenantId}/${topic}`]
    : people.map((person) => `tenants/${tenantId}/${topic}/${person}`)

export const userChannel = (userId: string) => `users/${userId}`
export const widgetChannel = (conversationId: string) => `widget/${conversationId}`
