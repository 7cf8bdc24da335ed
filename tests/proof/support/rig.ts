import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiClient } from '#tests/support/api_client'
import { channelOf, type DemoTenant, type NumberedChannel } from '#tests/support/demo_file'
import { freePort } from '#tests/support/free_port'
import { QuickstartProcess } from '#tests/support/quickstart_process'
import { OpenAISimulator } from '#tests/simulators/openai/server'
import { YCloudSimulator, type YCloudOptions } from '#tests/simulators/ycloud/server'

export const RECONCILE_SECONDS = 10

/** The product with its demo data between a simulated YCloud and a simulated model. */
export class Rig {
  #nexus: QuickstartProcess | null = null
  #env: Record<string, string> = {}

  private constructor(
    readonly dataDir: string,
    /** Fixed, because YCloud keeps sending to the address it was given. */
    readonly port: number,
    readonly ycloud: YCloudSimulator,
    readonly openai: OpenAISimulator
  ) {}

  /** Simulators only; `boot` starts the product. */
  static async prepare(ycloud: Partial<YCloudOptions> = {}): Promise<Rig> {
    return new Rig(
      await mkdtemp(join(tmpdir(), 'nexus-proof-')),
      await freePort(),
      await YCloudSimulator.start({ apiKey: null, ...ycloud }),
      await OpenAISimulator.start({ apiKey: null })
    )
  }

  /** Starts the product, or starts it again with the same data and the same environment. */
  async boot(env: Record<string, string> = this.#env): Promise<void> {
    this.#env = env
    this.#nexus = await QuickstartProcess.start({
      dataDir: this.dataDir,
      port: this.port,
      env: {
        YCLOUD_BASE_URL: this.ycloud.baseUrl,
        AGENT_DEBOUNCE_MS: '300',
        SEND_RECONCILE_SECONDS: String(RECONCILE_SECONDS),
        ...env,
      },
    })
    for (const organization of this.nexus.demo.organizations) {
      for (const tenant of organization.tenants) this.ycloud.connect(channelOf(tenant))
    }
  }

  /** Ends the running product in good order first, if there is one; then starts it anew. */
  async reboot(env: Record<string, string>): Promise<void> {
    await this.#nexus?.stop()
    await this.boot(env)
  }

  get nexus(): QuickstartProcess {
    if (!this.#nexus) throw new Error('The product has not been started yet.')
    return this.#nexus
  }

  get tenant(): DemoTenant {
    return this.nexus.demo.organizations[0].tenants[0]
  }

  get channel(): NumberedChannel {
    return channelOf(this.tenant)
  }

  /** As the CEO of the first tenant's organization; the admin token opens administration only. */
  get api(): ApiClient {
    const { url, demo } = this.nexus
    const ceo = demo.organizations[0].accounts.find(
      ({ role, tenantIds }) => role === 'ceo' && tenantIds.includes(this.tenant.id)
    )
    if (!ceo) throw new Error(`The demo has no CEO for ${this.tenant.slug}.`)
    return new ApiClient(url, ceo.token, this.tenant.id)
  }

  /** Ends everything; the data stay for a look when a promise was broken. */
  async close(kept: boolean, print: (line: string) => void): Promise<void> {
    await this.#nexus?.stop().catch((error: Error) => print(error.message))
    await this.ycloud.stop()
    await this.openai.stop()
    if (kept) await rm(this.dataDir, { recursive: true, force: true })
    else print(`The data directory is kept: ${this.dataDir}`)
  }
}

/** Numbers that never met before: `series` tells the proof's part, `index` the lead. */
export function leadPhone(series: number, index: number): string {
  return `+5255${String(series).padStart(2, '1')}${String(100000 + index)}`
}
