import { randomUUID } from 'node:crypto'
import { writeDelivery } from '#app/outgoing_webhooks/actions/write_delivery'
import { messageIdOf } from '#app/outgoing_webhooks/delivery/message'
import { findDelivery } from '#app/outgoing_webhooks/queries/delivery_rows'
import { TEST_TYPE } from '#app/outgoing_webhooks/queries/public_event_list'
import { clock } from '#app/shared/clock'
import { isoTime } from '#app/shared/iso_time'

/** Sends a message that means nothing, once, also where the endpoint is off or paused. */
export async function sendTest(endpointId: string) {
  const [id] = await writeDelivery({
    messageId: messageIdOf(randomUUID(), TEST_TYPE),
    endpointIds: [endpointId],
    event: {
      type: TEST_TYPE,
      version: 1,
      occurredAt: isoTime(clock.now().toJSDate()),
      data: { endpointId },
    },
  })
  return id === undefined ? null : findDelivery(endpointId, id)
}
