import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '#tests/support/free_port'
import {
  initCluster,
  prepareDatabase,
  preparePostgresHome,
  startPostgres,
  type DataPaths,
  type Lifecycle,
  type PostgresHome,
  type RunningPostgres,
  type Secrets,
} from './launcher.mjs'

const HOST = '127.0.0.1'
const DATABASE = 'nexus'

/** The PostgreSQL of a proof, as the launcher starts it, with fsync on; it may be taken down and come back. */
export class Postgres {
  #admin: pg.Client | null = null

  private constructor(
    private readonly lifecycle: Lifecycle,
    private readonly home: PostgresHome,
    private readonly paths: DataPaths,
    private readonly secrets: Secrets,
    readonly port: number,
    private running: RunningPostgres
  ) {}

  static async start(
    lifecycle: Lifecycle,
    paths: DataPaths,
    ours: boolean,
    secrets: Secrets
  ): Promise<Postgres> {
    const home = await preparePostgresHome(paths, ours)
    await initCluster(lifecycle, home, secrets.superuser, paths.postgresLog)
    const port = await freePort()
    const running = await startPostgres(lifecycle, home, port, {}, paths.postgresLog)
    const admin = { host: HOST, port, user: 'postgres', password: secrets.superuser }
    await prepareDatabase(admin, DATABASE, secrets)
    return new Postgres(lifecycle, home, paths, secrets, port, running)
  }

  /** The three URLs of the product, by way of another port. */
  environment(port: number): Record<string, string> {
    const { app, owner, system } = this.secrets
    return {
      DATABASE_URL: this.#url('nexus_app', app, port),
      DATABASE_OWNER_URL: this.#url('nexus_owner', owner, port),
      DATABASE_SYSTEM_URL: this.#url('nexus_system', system, port),
    }
  }

  /** `fast` ends all sessions and writes a checkpoint; `immediate` is a crash, with recovery at the start. */
  async restart(how: 'fast' | 'immediate'): Promise<void> {
    await this.#leave()
    if (how === 'immediate') {
      const pid = Number(
        (await readFile(join(this.home.data, 'postmaster.pid'), 'utf8')).split('\n')[0]
      )
      process.kill(pid, 'SIGQUIT')
      await this.running.exited
    }
    await this.running.stop()
    this.running = await startPostgres(
      this.lifecycle,
      this.home,
      this.port,
      {},
      this.paths.postgresLog
    )
  }

  /** Rows as the superuser sees them, past the proxy. */
  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.#connected()
    return (await client.query<Row>(sql, values)).rows
  }

  /** A session of its own as the application's role; the caller ends it. */
  async session(): Promise<pg.Client> {
    const client = new pg.Client(this.#url('nexus_app', this.secrets.app, this.port))
    client.on('error', () => undefined)
    await client.connect()
    return client
  }

  async close(): Promise<void> {
    await this.#leave()
  }

  async #connected(): Promise<pg.Client> {
    if (this.#admin) return this.#admin
    const client = new pg.Client(this.#url('postgres', this.secrets.superuser, this.port))
    client.on('error', () => (this.#admin = null))
    await client.connect()
    this.#admin = client
    return client
  }

  async #leave(): Promise<void> {
    const client = this.#admin
    this.#admin = null
    await client?.end().catch(() => undefined)
  }

  #url(role: string, password: string, port: number): string {
    return `postgres://${role}:${encodeURIComponent(password)}@${HOST}:${port}/${DATABASE}`
  }
}
