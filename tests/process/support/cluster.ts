import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inboundEvent, textMessage } from '#tests/simulators/ycloud/payloads'
import { WebhookSender } from '#tests/simulators/ycloud/webhook_sender'
import { Balancer } from '#tests/support/balancer'
import { channelOf, readDemoFile, type DemoFile, type DemoTenant } from '#tests/support/demo_file'
import { RedisServer } from '#tests/support/redis_server'
import { createOwnDatabase, type OwnDatabase } from '#tests/process/support/own_database'
import { ServerNode } from '#tests/process/support/server_node'

const ROOT = join(import.meta.dirname, '../../..')
const LEAD = '+34650000001'

/** Several processes of the built product on one database and one Redis, with a balancer before the web ones. */
export class Cluster {
  readonly nodes: ServerNode[] = []
  readonly #webhooks = new WebhookSender(1)
  #demo: DemoFile | null = null

  private constructor(
    readonly database: OwnDatabase,
    readonly redis: RedisServer,
    readonly balancer: Balancer,
    private readonly dataDir: string,
    private readonly appKey = randomBytes(32).toString('base64url')
  ) {}

  static async prepare(name: string): Promise<Cluster> {
    await promisify(execFile)(process.execPath, ['bin/build.mjs'], { cwd: ROOT })
    return new Cluster(
      await createOwnDatabase(name),
      await RedisServer.start(),
      await Balancer.start(),
      await mkdtemp(join(tmpdir(), 'nexus-cluster-'))
    )
  }

  /** Not yet ready when it answers. */
  async start(env: Record<string, string>): Promise<ServerNode> {
    const node = await ServerNode.start({
      ...this.database.environment,
      REDIS_URL: this.redis.url,
      APP_URL: this.balancer.url,
      APP_KEY: this.appKey,
      ...env,
    })
    this.nodes.push(node)
    return node
  }

  /** The environment of the one that makes the demo, whose accounts the tests use. */
  get withDemo() {
    return { NEXUS_DEMO: 'true', DATA_DIR: this.dataDir }
  }

  async readDemo(): Promise<void> {
    this.#demo = await readDemoFile(this.dataDir)
  }

  get tenant(): DemoTenant {
    const tenant = this.#demo?.organizations[0]?.tenants[0]
    if (!tenant) throw new Error('The demo has not been read yet.')
    return tenant
  }

  get seller() {
    const seller = this.#demo?.organizations[0]?.accounts.find(
      ({ role, tenantIds }) => role === 'seller' && tenantIds.includes(this.tenant.id)
    )
    if (!seller) throw new Error('The demo has no seller.')
    return seller
  }

  /** A lead's message by the webhook of this very process; throws when it is not taken. */
  async leadWrites(node: ServerNode, text: string): Promise<void> {
    const channel = channelOf(this.tenant)
    const target = { ...channel, webhookUrl: `${node.url}${new URL(channel.webhookUrl).pathname}` }
    const event = inboundEvent(textMessage({ to: channel.phoneNumber, from: LEAD }, text))
    const { status, body } = await this.#webhooks.post(target, event)
    if (status !== 200) throw new Error(`The webhook answered ${status}: ${body}`)
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.kill()))
    await this.balancer.stop()
    await this.redis.stop()
    await this.database.drop()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
