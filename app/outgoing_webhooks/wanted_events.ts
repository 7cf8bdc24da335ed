import type { EventFilter } from '#app/events/contracts/declaration'
import { typesOf } from '#app/outgoing_webhooks/queries/public_event_list'
import { webhookReceivers } from '#app/tenancy/system/webhook_receivers'

/** Most tenants have no endpoint; their events become no jobs. */
const wantedEvents: EventFilter = async (events, trx) => {
  const tenantIds = [...new Set(events.map(({ tenantId }) => tenantId))]
  const waiting = await webhookReceivers.types(trx, tenantIds)
  const wanted = events.filter(({ tenantId, name }) =>
    typesOf(name).some(({ type }) => waiting.get(tenantId)?.has(type))
  )
  return new Set(wanted.map(({ id }) => id))
}

export default wantedEvents
