import type { EventHandler } from '#app/events/contracts/declaration'
import { gate } from '#app/module_system/gate'
import { writeDelivery } from '#app/outgoing_webhooks/actions/write_delivery'
import { messageIdOf } from '#app/outgoing_webhooks/delivery/message'
import { endpointsFor } from '#app/outgoing_webhooks/queries/endpoints_for'
import { typesOf } from '#app/outgoing_webhooks/queries/public_event_list'

/** Makes of one fact what is sent to each endpoint that wants it. The data is what it is now, not what it was then. */
const writeDeliveries: EventHandler = async (event) => {
  for (const declared of typesOf(event.name)) {
    const { type, version } = declared
    const endpointIds = await endpointsFor(type)
    if (endpointIds.length === 0) continue
    if (!(await gate.isEnabled(event.tenantId, declared.moduleId))) continue
    const { default: dataOf } = await declared.data()
    const data = await dataOf(event)
    if (data === null) continue
    const told = { type, version, occurredAt: event.occurredAt, data }
    await writeDelivery({ messageId: messageIdOf(event.id, type), endpointIds, event: told })
  }
}

export default writeDeliveries
