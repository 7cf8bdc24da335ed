import pg from 'pg'
import env from '#start/env'
import { log } from '#app/shared/correlation'

const KEY = `hashtextextended('nexus.scheduler', 0)`

/** A lock that is not confirmed for so long is taken from its process, be that frozen or cut off. */
const PATIENCE_MS = 9_000

const ANSWER_MS = 5_000

/**
 * One process of the instance is elected by an advisory lock of PostgreSQL. The lock belongs to a connection of its
 * own: it is free as soon as the process dies, and the server itself ends the connection of one that went silent.
 */
export class LeaderLock {
  #client: pg.Client | null = null

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  get held() {
    return this.#client !== null
  }

  /** Takes the lock if nobody holds it. */
  async tryTake(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: env.get('DATABASE_SYSTEM_URL'),
      application_name: 'nexus scheduler',
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    })
    client.on('error', (error) => this.#lose(client, error))
    client.on('end', () => this.#lose(client))
    try {
      await client.connect()
      await client.query(`set idle_session_timeout = ${this.patienceMs}`)
      const { rows } = await client.query<{ taken: boolean }>(
        `select pg_try_advisory_lock(${KEY}) as taken`
      )
      if (rows[0]?.taken) this.#client = client
    } finally {
      if (this.#client !== client) await client.end().catch(() => undefined)
    }
    return this.held
  }

  /** Tells the server that this process still lives; false when the lock was lost. */
  async confirm(): Promise<boolean> {
    const client = this.#client
    if (!client) return false
    try {
      await client.query('select 1')
    } catch (error) {
      this.#lose(client, error)
      void client.end().catch(() => undefined)
    }
    return this.held
  }

  async release() {
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => undefined)
  }

  #lose(client: pg.Client, error?: unknown) {
    if (this.#client !== client) return
    this.#client = null
    log().warn({ err: error }, 'this process is no longer the elected scheduler')
  }
}
