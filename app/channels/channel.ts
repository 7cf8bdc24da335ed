import { openSecret, secretPurpose } from '#app/shared/secrets'

/** A channel as it is stored; both secrets are encrypted. */
export interface ChannelRow {
  id: string
  tenantId: string
  provider: string
  name: string
  key: string
  enabled: boolean
  phoneNumber: string | null
  webhookSecret: string | null
  apiKey: string | null
  config: Record<string, unknown>
}

export const CHANNEL_COLUMNS = `channels.id, channels.tenant_id as "tenantId", channels.provider, channels.name,
  channels.key, channels.enabled, channels.phone_number as "phoneNumber",
  channels.webhook_secret as "webhookSecret", channels.api_key as "apiKey", channels.config`

/** Decrypting costs more than checking a signature, and the same few secrets come again with every webhook. */
const opened = new Map<string, string>()
const KEPT = 1_000

function open(secret: string | null, purpose: string): string | null {
  if (secret === null) return null
  const key = `${purpose} ${secret}`
  const known = opened.get(key)
  if (known !== undefined) return known
  const plain = openSecret(secret, purpose)
  if (opened.size >= KEPT) opened.clear()
  if (plain !== null) opened.set(key, plain)
  return plain
}

/** What the secrets of a tenant's channels are sealed for. */
export const channelPurpose = (tenantId: string, column: 'webhook_secret' | 'api_key') =>
  secretPurpose(tenantId, `channels.${column}`)

/** A channel with its secrets within reach; they are decrypted when first asked for and never serialised. */
export class Channel {
  constructor(private readonly row: ChannelRow) {}

  get id() {
    return this.row.id
  }

  get tenantId() {
    return this.row.tenantId
  }

  get provider() {
    return this.row.provider
  }

  get name() {
    return this.row.name
  }

  get key() {
    return this.row.key
  }

  get enabled() {
    return this.row.enabled
  }

  get phoneNumber() {
    return this.row.phoneNumber
  }

  get config() {
    return this.row.config
  }

  webhookSecret() {
    return open(this.row.webhookSecret, channelPurpose(this.row.tenantId, 'webhook_secret'))
  }

  apiKey() {
    return open(this.row.apiKey, channelPurpose(this.row.tenantId, 'api_key'))
  }

  toJSON() {
    return { id: this.id, provider: this.provider, name: this.name }
  }
}
