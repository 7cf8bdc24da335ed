import type { IncomingMessage, ServerResponse } from 'node:http'
import transmit from '@adonisjs/transmit/services/main'
import type { HeardTopic } from '#app/realtime/audience'
import { ears, type Hearer } from '#app/realtime/ears'
import { LIMITS } from '#app/shared/limits'

const KEEP_ALIVE_MS = LIMITS.time.streamKeepAlive

/** Never kept on the way, neither in a cache nor in a proxy's buffer, and never compressed. */
const HEADERS = {
  'cache-control': 'private, no-cache, no-store, must-revalidate, max-age=0, no-transform',
  'content-type': 'text/event-stream',
  'x-accel-buffering': 'no',
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
  #keepAlive: NodeJS.Timeout | null = null
  #closing = false

  /** Streams that are open in this process. */
  get size() {
    return this.#open.size
  }

  async open(
    request: IncomingMessage,
    response: ServerResponse,
    channels: readonly string[]
  ): Promise<OpenStream> {
    request.socket.setKeepAlive(true).setNoDelay(true).setTimeout(0)
    response.writeHead(200, HEADERS)
    const isNew = onceEach()
    const hear: Hearer = (text, version) => {
      if (isNew(version)) send(response, text)
    }
    const leave = await Promise.all(channels.map((channel) => ears.listen(channel, hear)))
    const end = () => {
      this.#open.delete(response)
      for (const one of leave) one()
    }
    this.#open.add(response)
    response.on('close', end)
    if (response.closed) end()
    // Heard at once where nothing on the way keeps answers back, and only after the stream hears everything.
    response.write(': open\n\n')
    if (this.#closing) response.end()
    this.#keepAlive ??= setInterval(() => this.#greet(), KEEP_ALIVE_MS).unref()
    return { close: () => void response.end() }
  }

  broadcast(channel: string, payload: Record<string, unknown>) {
    transmit.broadcast(channel, payload as never)
  }

  /** Ends every stream, and those that still come, so that the server can close. */
  closeAll() {
    this.#closing = true
    if (this.#keepAlive) clearInterval(this.#keepAlive)
    for (const response of this.#open) response.end()
  }

  #greet() {
    for (const response of this.#open) send(response, ': keep-alive\n\n')
  }
}

/** Who does not take what is sent is cut off; coming back, it asks for what it missed. */
function send(response: ServerResponse, text: string) {
  if (response.writableLength > LIMITS.live.unsentBytes) response.destroy()
  else response.write(text)
}

/** As many as may come between the two of one event. */
const REMEMBERED = 16

/** An event about the records of two people reaches a stream that hears of both by two channels. */
function onceEach() {
  const seen = new Set<number>()
  return (version: number | undefined): boolean => {
    if (version === undefined) return true
    if (seen.has(version)) return false
    seen.add(version)
    const [oldest] = seen
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
    return true
  }
}

export const hub = new Hub()

/** Where those listen who hear a topic: of everybody's records, or of each of these people's. */
export const channelsOf = (tenantId: string, { topic, people }: HeardTopic): string[] =>
  people === null
    ? [`tenants/${tenantId}/${topic}`]
    : people.map((person) => `tenants/${tenantId}/${topic}/${person}`)

/** Where somebody hears what is for them alone, in one tenant: in another they may be suspended. */
export const userChannel = (tenantId: string, userId: string) =>
  `tenants/${tenantId}/users/${userId}`
export const widgetChannel = (conversationId: string) => `widget/${conversationId}`
