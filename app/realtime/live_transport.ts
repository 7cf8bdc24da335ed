import { setTimeout as wait } from 'node:timers/promises'
import { RedisConnection } from '@adonisjs/redis'
import { RedisTransport } from '@boringnode/bus/transports/redis'
import type { Serializable, SubscribeHandler, Transport } from '@boringnode/bus/types/main'
import { Outage } from '#app/shared/outage'
import { keepInTouch, type Heartbeat } from '#app/shared/redis_heartbeat'

type RedisOptions = ConstructorParameters<typeof RedisConnection>[1]

const TRY_AGAIN_MS = 500

/**
 * Carries live events between nodes over Redis. While Redis is away they are dropped, not kept: open pages fill
 * their gaps from the database. The package's own transport would end the process then.
 */
export class LiveTransport implements Transport {
  readonly #outage = new Outage('live events between nodes are', 'realtime')
  readonly #inner: RedisTransport
  #closed = false

  constructor(
    options: RedisOptions,
    private readonly heartbeat?: Heartbeat
  ) {
    this.#inner = new RedisTransport(this.#watched(options))
  }

  setId(id: string) {
    this.#inner.setId(id)
    return this
  }

  /** The package keeps failed messages for this moment without end; there are none. */
  onReconnect() {}

  async publish(channel: string, message: Serializable) {
    await this.#inner.publish(channel, message).catch((error) => this.#outage.begin(error))
  }

  async subscribe<T extends Serializable>(channel: string, handler: SubscribeHandler<T>) {
    while (!this.#closed) {
      try {
        return await this.#inner.subscribe(channel, handler)
      } catch {
        await wait(TRY_AGAIN_MS, null, { ref: false })
      }
    }
  }

  async unsubscribe(channel: string) {
    await this.#inner.unsubscribe(channel)
  }

  async disconnect() {
    this.#closed = true
    this.#outage.expectNoMore()
    await this.#inner.disconnect().catch(() => undefined)
  }

  /** A client that never connects itself; those made from it tell when they break. */
  #watched(options: RedisOptions) {
    const settings = { ...options, enableOfflineQueue: false, maxRetriesPerRequest: null }
    const pattern = new RedisConnection('live', { ...settings, lazyConnect: true }).ioConnection
    const duplicate = pattern.duplicate.bind(pattern)
    pattern.duplicate = () => {
      const client = duplicate({ lazyConnect: false })
      client.on('error', (error) => this.#outage.begin(error))
      client.on('ready', () => this.#outage.end())
      keepInTouch(client, this.heartbeat)
      return client
    }
    return pattern
  }
}
