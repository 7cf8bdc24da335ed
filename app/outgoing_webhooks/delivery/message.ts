import { createHash } from 'node:crypto'
import type { PublicEvent } from '#app/outgoing_webhooks/contracts/delivery'

/** The same for the same fact and type, so that a job that runs twice makes one message. */
export const messageIdOf = (eventId: string, type: string) =>
  `msg_${createHash('sha256').update(`${eventId}/${type}`).digest('base64url').slice(0, 27)}`

/** What is sent, as text: a signature holds for bytes, so it is written once. */
export const bodyOf = (id: string, tenantId: string, event: PublicEvent) =>
  JSON.stringify({
    id,
    type: event.type,
    tenantId,
    occurredAt: event.occurredAt,
    version: event.version,
    data: event.data,
  })
