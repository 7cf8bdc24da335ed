import type { EndpointRow } from '#app/outgoing_webhooks/contracts/endpoint'
import { clock } from '#app/shared/clock'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

/** An endpoint as it is shown: never its secret. */
export function transformEndpoint(row: EndpointRow) {
  const { id, tenantId, url, description, events, enabled, version } = row
  return {
    id,
    tenantId,
    url,
    description,
    events,
    enabled,
    paused: row.pausedAt && { reason: row.pauseReason, at: isoTime(row.pausedAt) },
    failingSince: isoTimeOrNull(row.failingSince),
    previousSecretUntil: isoTimeOrNull(stillGood(row.previousSecretUntil)),
    rotatedAt: isoTimeOrNull(row.rotatedAt),
    createdAt: isoTime(row.createdAt),
    version,
  }
}

const stillGood = (until: Date | null) => (until && until > clock.now().toJSDate() ? until : null)
