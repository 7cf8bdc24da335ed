import { setTimeout as wait } from 'node:timers/promises'

/** The parts of a Redis client that are used here. */
interface RedisClient {
  status: string
  ping(): Promise<unknown>
  disconnect(reconnect?: boolean): void
  once(event: 'end', listener: () => void): unknown
}

export interface Heartbeat {
  everyMs: number
  answersWithinMs: number
}

const USUAL: Heartbeat = { everyMs: 5_000, answersWithinMs: 3_000 }

/**
 * Connects a client anew when Redis no longer answers on a connection that looks open, as after a power cut behind a
 * router: a subscriber would hear nothing for ever, and everything sent would wait.
 */
export function keepInTouch(client: RedisClient, { everyMs, answersWithinMs }: Heartbeat = USUAL) {
  let asking = false
  let greeted = 0
  async function beat() {
    // Accepted, yet without an answer to the first question that a client asks by itself.
    greeted = client.status === 'connect' ? greeted + 1 : 0
    if (greeted * everyMs > answersWithinMs) return client.disconnect(true)
    if (asking || client.status !== 'ready') return
    asking = true
    const answer = client.ping().then(
      () => true,
      () => true
    )
    const answered = await Promise.race([answer, wait(answersWithinMs, false, { ref: false })])
    asking = false
    if (!answered) client.disconnect(true)
  }
  const timer = setInterval(() => void beat(), everyMs)
  timer.unref()
  client.once('end', () => clearInterval(timer))
}
