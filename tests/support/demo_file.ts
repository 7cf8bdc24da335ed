import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface DemoChannel {
  id: string
  provider: string
  key: string
  webhookUrl: string
  /** A web chat has neither a secret nor a number. */
  secret: string | null
  phoneNumber: string | null
}

/** A channel whose provider signs its webhooks and writes to a number. */
export interface NumberedChannel extends DemoChannel {
  secret: string
  phoneNumber: string
}

export interface DemoTenant {
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  language: string
  services: { id: string; name: string; durationMinutes: number }[]
  professionals: { id: string; name: string }[]
  modules: string[]
  channels: DemoChannel[]
}

export interface DemoOrganization {
  id: string
  name: string
  adminToken: string
  tenants: DemoTenant[]
  accounts: DemoAccount[]
}

export interface DemoAccount {
  email: string
  password: string
  role: string
  tenantIds: string[]
  token: string
}

/** `DATA_DIR/demo.json` as the quickstart writes it at each start. */
export interface DemoFile {
  version: 1
  url: string
  organizations: DemoOrganization[]
}

export async function readDemoFile(dataDir: string): Promise<DemoFile> {
  const text = await readFile(join(dataDir, 'demo.json'), 'utf8')
  return JSON.parse(text) as DemoFile
}

/** The tenant's first channel of a provider with numbers; throws when there is none. */
export function channelOf(tenant: DemoTenant, provider = 'ycloud'): NumberedChannel {
  const channel = tenant.channels.find((candidate) => candidate.provider === provider)
  if (!channel) throw new Error(`The demo tenant ${tenant.slug} has no ${provider} channel.`)
  const { secret, phoneNumber } = channel
  if (!secret || !phoneNumber) throw new Error(`The ${provider} channel has no number or secret.`)
  return { ...channel, secret, phoneNumber }
}
