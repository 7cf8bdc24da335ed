import { hub, tenantChannel, userChannel } from '#app/realtime/hub'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface LiveEvent {
  type: string
  /** Who hears it: everybody with the topic's permission, or one user on all devices. */
  to: { topic: 'conversations' | 'appointments' } | { userId: string }
  /** ISO 8601 UTC of the fact. */
  at: string
  data: Record<string, unknown>
}

/**
 * Tells open streams of the current tenant. A lost event costs freshness, never truth: whoever reconnects reads
 * again. `version` grows over all tenants in the order of dispatch.
 */
export async function broadcast({ type, to, at, data }: LiveEvent) {
  const tenantId = currentTenantId()
  const row = await selectOne<{ version: string }>(
    database(),
    `select nextval('live_version') as version`
  )
  const channel = 'topic' in to ? tenantChannel(tenantId, to.topic) : userChannel(to.userId)
  hub.broadcast(channel, { type, tenantId, at, version: Number(row?.version ?? 0), data })
}
