import { keepLiveEvent } from '#app/realtime/actions/keep_live_event'
import type { LiveEvent, SentEvent } from '#app/realtime/contracts/live_event'
import { hub, tenantChannel, userChannel } from '#app/realtime/hub'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Tells open streams of the current tenant, and keeps it for those who reconnect. `version` grows over all tenants in
 * the order of dispatch.
 */
export async function broadcast(event: LiveEvent) {
  const tenantId = currentTenantId()
  const { type, to, at, data } = event
  const version = await keepLiveEvent(event)
  const channel = 'topic' in to ? tenantChannel(tenantId, to.topic) : userChannel(to.userId)
  const sent: SentEvent = { type, tenantId, at, version, data }
  hub.broadcast(channel, { ...sent })
}
