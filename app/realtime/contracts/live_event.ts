export interface LiveEvent {
  type: string
  /**
   * Who hears it: those with the permission of a declared topic, or one user on all devices. `people` are the users whose
   * record it is about (null among them: nobody's yet); without them only those hear it who reach everybody's records.
   */
  to: { topic: string; people?: readonly (string | null)[] } | { userId: string }
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
