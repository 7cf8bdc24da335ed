import type { Channel } from '#app/channels/channel'
import { channelLookup } from '#app/tenancy/system/channel_lookup'

/** The channel that a webhook or a widget names by its key; null when it is unknown or switched off. */
export async function findPublicChannel(provider: string, key: string): Promise<Channel | null> {
  const channel = await channelLookup.byKey(provider, key)
  return channel?.enabled ? channel : null
}

/** The web chat of a tenant that a public address names; null when it has none that is switched on. */
export const findWebchatOf = (tenantSlug: string) => channelLookup.webchatOf(tenantSlug)
