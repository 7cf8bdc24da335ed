import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OfflineBrain } from '#app/agent/brains/offline/offline_brain'
import type { Locale } from '#app/shared/contracts/locale'
import { ApiClient } from '#tests/support/api_client'
import { channelOf, type DemoOrganization, type DemoTenant } from '#tests/support/demo_file'
import { QuickstartProcess } from '#tests/support/quickstart_process'
import { ModelForTenants } from '#tests/journeys/support/model_for_tenants'
import { OpenAISimulator } from '#tests/simulators/openai/server'
import { YCloudSimulator } from '#tests/simulators/ycloud/server'

export type BrainName = 'offline' | 'model'

/** Long enough for the messages of one burst to arrive on a busy machine, short beside the answer itself. */
const BURST_MS = '800'

/** One quickstart with its demo, between a simulated YCloud and, if asked for, a simulated model. */
export class Product {
  #nexus: QuickstartProcess | null = null

  private constructor(
    readonly dataDir: string,
    readonly ycloud: YCloudSimulator,
    readonly openai: OpenAISimulator
  ) {}

  static async prepare(): Promise<Product> {
    return new Product(
      await mkdtemp(join(tmpdir(), 'nexus-journeys-')),
      await YCloudSimulator.start({ apiKey: null }),
      await OpenAISimulator.start({ apiKey: null })
    )
  }

  /** Starts the product with this brain; one that runs is ended in good order before. */
  async boot(brain: BrainName, env: Record<string, string> = {}): Promise<void> {
    await this.#nexus?.stop()
    this.#nexus = await QuickstartProcess.start({
      dataDir: this.dataDir,
      env: {
        YCLOUD_BASE_URL: this.ycloud.baseUrl,
        AGENT_DEBOUNCE_MS: BURST_MS,
        ...(brain === 'model' ? { OPENAI_BASE_URL: this.openai.baseUrl } : {}),
        ...env,
      },
    })
    this.openai.decide = new ModelForTenants(new OfflineBrain(), this.tenants).decide
    for (const tenant of this.tenants) this.ycloud.connect(channelOf(tenant))
  }

  get nexus(): QuickstartProcess {
    if (!this.#nexus) throw new Error('The product has not been started yet.')
    return this.#nexus
  }

  get tenants(): DemoTenant[] {
    return this.nexus.demo.organizations.flatMap(({ tenants }) => tenants)
  }

  /** The demo has one tenant for each language. */
  tenantOf(language: Locale): DemoTenant {
    const tenant = this.tenants.find((one) => one.language === language)
    if (!tenant) throw new Error(`The demo has no tenant that speaks ${language}.`)
    return tenant
  }

  accountOf(tenant: DemoTenant, role: string): DemoOrganization['accounts'][number] {
    const account = this.nexus.demo.organizations
      .flatMap(({ accounts }) => accounts)
      .find((one) => one.role === role && one.tenantIds.includes(tenant.id))
    if (!account) throw new Error(`The demo has no ${role} for ${tenant.slug}.`)
    return account
  }

  apiOf(tenant: DemoTenant): ApiClient {
    return new ApiClient(this.nexus.url, this.accountOf(tenant, 'ceo').token, tenant.id)
  }

  async close(): Promise<void> {
    await this.#nexus?.stop()
    await this.ycloud.stop()
    await this.openai.stop()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
