export interface LiveEvent {
  type: string
  /** Who hears it: everybody with the permission of a declared topic, or one user on all devices. */
  to: { topic: string } | { userId: string }
  /** ISO 8601 UTC of the fact. */
  at: string
  data: Record<string, unknown>
}

/** As it stands on the stream and in `GET /api/v1/sync`. */
export interface SentEvent {
  type: string
  tenantId: string
  at: string
  version: number
  data: Record<string, unknown>
}
