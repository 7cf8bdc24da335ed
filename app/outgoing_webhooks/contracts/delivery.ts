/** `held` waits until its endpoint is no longer paused. */
export const DELIVERY_STATES = ['pending', 'held', 'delivered', 'failed', 'cancelled'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** One request that was made, or could not be made. */
export interface DeliveryTry {
  /** ISO 8601 UTC */
  at: string
  /** Of the answer; null when none came. */
  status: number | null
  /** Why none came: a code of the network, or `refused_…` by our guard. */
  error: string | null
  durationMs: number | null
  /** The beginning of the answer. */
  answer: string | null
}

/** One event for one endpoint. */
export interface DeliveryRow {
  id: string
  tenantId: string
  endpointId: string
  /** What receivers know it by, the same at every try. */
  messageId: string
  type: string
  /** The bytes that are sent and signed. */
  body: string
  state: DeliveryState
  /** Since it was last begun. */
  attempts: number
  tries: DeliveryTry[]
  status: number | null
  error: string | null
  durationMs: number | null
  nextAttemptAt: Date | null
  createdAt: Date
  endedAt: Date | null
  key: string
}

/** What the body says, beside its own id. */
export interface PublicEvent {
  type: string
  version: number
  /** ISO 8601 UTC */
  occurredAt: string
  data: object
}

export const DELIVER_JOB = 'webhooks.deliver'
export const RELEASE_JOB = 'webhooks.release_held'
export const TELL_PAUSE_JOB = 'webhooks.tell_pause'

/** The meter of what arrived. */
export const DELIVERED = 'webhooks.delivered'
