import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { channelOf, readDemoFile, type DemoFile } from '#tests/support/demo_file'
import { freePort } from '#tests/support/free_port'
import { RedisServer } from '#tests/support/redis_server'
import { TcpProxy } from '#tests/support/tcp_proxy'
import { YCloudSimulator } from '#tests/simulators/ycloud/server'
import { buildApp, keepSecrets, Lifecycle, openDataDir, removeOuterHome } from './launcher.mjs'
import { Postgres } from '#tests/proof/support/chaos/postgres'
import { Replica } from '#tests/proof/support/chaos/replica'

export const RECONCILE_SECONDS = 10

const FAKETIME = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
]

/**
 * The product as a larger installation runs it: a web process that runs no jobs, workers beside it, a PostgreSQL and
 * a Redis of their own, and a network between them that can go wrong.
 */
export class Installation {
  demo!: DemoFile
  web!: Replica
  workers: Replica[] = []

  private constructor(
    readonly folder: string,
    readonly postgres: Postgres,
    readonly redis: RedisServer,
    readonly toPostgres: TcpProxy,
    readonly toRedis: TcpProxy,
    readonly ycloud: YCloudSimulator,
    readonly url: string,
    private readonly clockFile: string,
    private readonly takeDown: () => Promise<void>
  ) {}

  static async start(workers: number): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-chaos-'))
    const lifecycle = new Lifecycle()
    const { paths, ours } = await openDataDir(folder)
    lifecycle.onStop(() => removeOuterHome(paths))
    await buildApp(lifecycle, paths.buildLog)
    const secrets = await keepSecrets(paths.secrets)
    const postgres = await Postgres.start(lifecycle, paths, ours, secrets)
    const redis = await RedisServer.start()
    const toPostgres = await TcpProxy.start(postgres.port)
    const toRedis = await TcpProxy.start(redis.port)
    const ycloud = await YCloudSimulator.start({ apiKey: null, timeScale: 0.05 })
    const port = await freePort()
    const takeDown = async () => {
      await ycloud.stop()
      await postgres.close()
      await lifecycle.stop()
      await toPostgres.stop()
      await toRedis.stop()
      await redis.stop()
    }
    const url = `http://127.0.0.1:${port}`
    const clockFile = join(folder, 'clock')
    const made = new Installation(
      folder,
      postgres,
      redis,
      toPostgres,
      toRedis,
      ycloud,
      url,
      clockFile,
      takeDown
    )
    try {
      await made.#boot(port, secrets.appKey, workers)
      return made
    } catch (error) {
      await made.stop().catch(() => undefined)
      throw error
    }
  }

  /** Whether the workers' clock can be moved on this computer. */
  get hasMovableClock(): boolean {
    return this.#faketime !== null
  }

  /** Moves the wall clock of the workers, not of the web process, by this many seconds from the true time. */
  async setClock(seconds: number): Promise<void> {
    await writeFile(this.clockFile, `${seconds < 0 ? '' : '+'}${seconds}\n`)
  }

  get replicas(): Replica[] {
    return [this.web, ...this.workers]
  }

  async stop(): Promise<void> {
    await this.toPostgres.heal()
    await this.toRedis.heal()
    await Promise.all([this.web, ...this.workers].map((replica) => replica?.stop()))
    await this.takeDown()
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  async #boot(port: number, appKey: string, workers: number): Promise<void> {
    await this.setClock(0)
    const common = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      NODE_ENV: 'production',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      APP_URL: this.url,
      APP_KEY: appKey,
      LOG_LEVEL: 'info',
      AGENT_DEBOUNCE_MS: '300',
      SEND_RECONCILE_SECONDS: String(RECONCILE_SECONDS),
      LOGIN_THROTTLE: 'off',
      YCLOUD_BASE_URL: this.ycloud.baseUrl,
      REDIS_URL: `redis://127.0.0.1:${this.toRedis.port}`,
      ...this.postgres.environment(this.toPostgres.port),
    }
    const web = {
      ...common,
      PORT: String(port),
      RUN_WORKER: 'false',
      DATA_DIR: this.folder,
      NEXUS_DEMO: 'true',
    }
    this.web = new Replica('web', web, join(this.folder, 'logs', 'web.log'))
    await this.web.start()
    this.demo = await readDemoFile(this.folder)
    for (const { tenants } of this.demo.organizations) {
      for (const tenant of tenants) this.ycloud.connect(channelOf(tenant))
    }
    for (let n = 1; n <= workers; n++) {
      const env = {
        ...common,
        ...this.#movedClock(),
        PORT: String(await freePort()),
        RUN_WEB: 'false',
      }
      const name = `worker-${n}`
      this.workers.push(new Replica(name, env, join(this.folder, 'logs', `${name}.log`)))
    }
    await Promise.all(this.workers.map((worker) => worker.start()))
  }

  get #faketime(): string | null {
    return FAKETIME.find((path) => existsSync(path)) ?? null
  }

  /** Only the wall clock moves: the monotonic one of a real computer cannot be set. */
  #movedClock(): Record<string, string> {
    if (!this.#faketime) return {}
    return {
      LD_PRELOAD: this.#faketime,
      FAKETIME_TIMESTAMP_FILE: this.clockFile,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    }
  }
}
