import { keepLiveEvent, peopleOf } from '#app/realtime/actions/keep_live_event'
import type { LiveEvent, SentEvent } from '#app/realtime/contracts/live_event'
import { channelsOf, hub, userChannel } from '#app/realtime/hub'
import { gate } from '#app/module_system/gate'
import { registry } from '#app/module_system/registry'
import { currentTenantId } from '#app/tenancy/scope'

/** A topic that no manifest and no kernel domain declares: nobody would be entitled to hear it. */
class UndeclaredTopic extends Error {
  override name = 'UndeclaredTopic'
}

/**
 * Tells open streams of the current tenant, and keeps it for those who reconnect. `version` grows over all tenants in
 * the order of dispatch. Throws `UndeclaredTopic`; what a module has to say where it is off is dropped.
 */
export async function broadcast(event: LiveEvent) {
  const tenantId = currentTenantId()
  const { type, to, at, data } = event
  if ('topic' in to && !(await mayBeHeard(tenantId, to.topic))) return
  const version = await keepLiveEvent(event)
  const sent: SentEvent = { type, tenantId, at, version, data }
  for (const channel of channels(tenantId, to)) hub.broadcast(channel, { ...sent })
}

function channels(tenantId: string, to: LiveEvent['to']): string[] {
  if ('userId' in to) return [userChannel(tenantId, to.userId)]
  const { topic, people = [] } = to
  return [
    ...channelsOf(tenantId, { topic, people: null }),
    ...channelsOf(tenantId, { topic, people: peopleOf(people) }),
  ]
}

async function mayBeHeard(tenantId: string, topic: string): Promise<boolean> {
  const declared = registry.topics.get(topic)
  if (!declared) throw new UndeclaredTopic(`Nobody declares the topic "${topic}"`)
  return gate.isEnabled(tenantId, declared.moduleId)
}
