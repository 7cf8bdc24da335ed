import { openSecret } from '#app/shared/secrets'

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
const opened = new Map<string, string | null>()
const KEPT = 1_000

function open(secret: string | null): string | null {
  if (secret === null) return null
  const known = opened.get(secret)
  if (known !== undefined) return known
  const plain = openSecret(secret)
  if (opened.size >= KEPT) opened.clear()
  opened.set(secret, plain)
  return plain
}

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
    return open(this.row.webhookSecret)
  }

  apiKey() {
    return open(this.row.apiKey)
  }

  toJSON() {
    return { id: this.id, provider: this.provider, name: this.name }
  }
}
