import type { DeliveryRow } from '#app/outgoing_webhooks/contracts/delivery'
import type { ListedDelivery } from '#app/outgoing_webhooks/queries/delivery_rows'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export function transformDelivery(row: ListedDelivery) {
  const { id, tenantId, endpointId, messageId, type, state, attempts } = row
  const { status, error, durationMs } = row
  return {
    id,
    tenantId,
    endpointId,
    messageId,
    type,
    state,
    attempts,
    status,
    error,
    durationMs,
    nextAttemptAt: isoTimeOrNull(row.nextAttemptAt),
    createdAt: isoTime(row.createdAt),
    endedAt: isoTimeOrNull(row.endedAt),
  }
}

/** With what was sent, as it was sent, and every try that is kept. */
export const transformDeliveryDetails = (row: DeliveryRow) => ({
  ...transformDelivery(row),
  body: row.body,
  tries: row.tries,
})
