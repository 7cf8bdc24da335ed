import { Channel, CHANNEL_COLUMNS, type ChannelRow } from '#app/channels/channel'
import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

/** A channel that was switched off still takes webhooks this long. */
const MAX_AGE_MS = 500
const KEPT = 1_000

interface Cached {
  channel: Channel | null
  readAt: number
}

const cache = new Map<string, Cached>()

async function cached(
  key: string,
  read: () => Promise<ChannelRow | null>
): Promise<Channel | null> {
  const known = cache.get(key)
  if (known && performance.now() - known.readAt < MAX_AGE_MS) return known.channel
  const row = await read()
  const channel = row && new Channel(row)
  if (cache.size >= KEPT) cache.clear()
  cache.set(key, { channel, readAt: performance.now() })
  return channel
}

/** Finds channels of any tenant by what strangers know of them; the caller enters the channel's tenant at once. */
export const channelLookup = {
  async byKey(provider: string, key: string): Promise<Channel | null> {
    // PostgreSQL takes no NUL in a text, so nothing is called so.
    if (`${provider}${key}`.includes('\0')) return null
    return cached(`${provider}/${key}`, () =>
      selectOne<ChannelRow>(
        systemDatabase(),
        `select ${CHANNEL_COLUMNS} from channels where provider = ? and key = ?
           and exists (select 1 from tenants where id = channels.tenant_id and suspended_at is null)`,
        [provider, key]
      )
    )
  },

  /** The oldest web chat of a tenant that is switched on. */
  async webchatOf(tenantSlug: string): Promise<Channel | null> {
    if (tenantSlug.includes('\0')) return null
    return cached(`chat/${tenantSlug}`, () =>
      selectOne<ChannelRow>(
        systemDatabase(),
        `select ${CHANNEL_COLUMNS} from channels join tenants on tenants.id = channels.tenant_id
         where tenants.slug = ? and channels.provider = 'webchat' and channels.enabled
           and tenants.suspended_at is null
         order by channels.created_at, channels.id limit 1`,
        [tenantSlug]
      )
    )
  },

  forget() {
    cache.clear()
  },
}
