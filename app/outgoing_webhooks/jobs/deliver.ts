import type { JobHandler } from '#app/jobs/contracts/declaration'
import { claimDelivery } from '#app/outgoing_webhooks/delivery/claim'
import { takePlace } from '#app/outgoing_webhooks/delivery/places'
import { sendDelivery } from '#app/outgoing_webhooks/delivery/send'
import { settleDelivery } from '#app/outgoing_webhooks/delivery/settle'
import { clock } from '#app/shared/clock'

/** A place is free again when a request has ended, after ten seconds at most. */
const NO_PLACE_MS = { least: 500, more: 1_000 }

/** Sends one delivery if it is due. Holds no connection while the receiver is asked. */
const deliver: JobHandler = async ({ tenantId, data, signal }) => {
  const leave = takePlace(tenantId, String(data.endpointId))
  if (!leave) {
    const wait = NO_PLACE_MS.least + Math.random() * NO_PLACE_MS.more
    return { again: clock.now().plus({ milliseconds: wait }).toJSDate() }
  }
  try {
    const claim = await claimDelivery(String(data.deliveryId))
    if (claim.kind === 'nothing') return
    if (claim.kind === 'wait') return { again: claim.until }
    const sent = await sendDelivery(claim.delivery, signal)
    const at = await settleDelivery(claim.delivery, sent)
    return at ? { again: at } : undefined
  } finally {
    leave()
  }
}

export default deliver
