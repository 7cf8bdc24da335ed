import type { MessageRow } from '#app/chat/contracts/message'
import { isoTime } from '#app/shared/iso_time'

/** Statuses that a visitor has no part in. */
const HIDDEN = ['failed', 'refused', 'unconfirmed']

export const isVisibleToVisitor = ({ direction, status }: MessageRow) =>
  direction === 'in' || !HIDDEN.includes(status)

/** An entry as the visitor of a web chat sees it; a visitor's own id for it stands in the provider's. */
export function transformVisitorMessage(message: MessageRow) {
  const { id, direction, author, type, text, status, providerId } = message
  const clientId =
    direction === 'in' ? (providerId?.slice(message.conversationId.length + 1) ?? null) : null
  return {
    id,
    clientId,
    direction,
    author,
    type,
    text,
    status,
    createdAt: isoTime(message.createdAt),
  }
}
