import type { JobHandler } from '#app/jobs/contracts/declaration'
import { claimDelivery } from '#app/outgoing_webhooks/delivery/claim'
import { takePlace } from '#app/outgoing_webhooks/delivery/places'
import { sendDelivery } from '#app/outgoing_webhooks/delivery/send'
import { settleDelivery } from '#app/outgoing_webhooks/delivery/settle'

/** Sends one delivery if it is due. Holds no connection while the receiver is asked. */
const deliver: JobHandler = async ({ tenantId, data, signal }) => {
  const place = takePlace(tenantId, String(data.endpointId))
  if (place.kind === 'full') return { again: place.until }
  try {
    const claim = await claimDelivery(String(data.deliveryId))
    if (claim.kind === 'nothing') return
    if (claim.kind === 'wait') return { again: claim.until }
    const sent = await sendDelivery(claim.delivery, signal)
    const at = await settleDelivery(claim.delivery, sent)
    return at ? { again: at } : undefined
  } finally {
    place.leave()
  }
}

export default deliver
