import type { Api } from './client'
import type { One, Page } from './types'

export type Endpoint = {
  id: string
  url: string
  description: string | null
  events: string[]
  enabled: boolean
  paused: { reason: 'failing' | 'gone'; at: string } | null
  failingSince: string | null
  /** Until then the old secret signs as well. */
  previousSecretUntil: string | null
  createdAt: string
  version: number
}

/** The answer that shows a new secret, once. */
export type WithSecret = Endpoint & { secret: string }

export type PublicEvent = { type: string; version: number; label: string; module: string | null }

export const deliveryStates = ['pending', 'held', 'delivered', 'failed', 'cancelled'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export type Delivery = {
  id: string
  messageId: string
  type: string
  state: DeliveryState
  attempts: number
  status: number | null
  error: string | null
  durationMs: number | null
  nextAttemptAt: string | null
  createdAt: string
}

export type DeliveryTry = {
  at: string
  status: number | null
  error: string | null
  durationMs: number | null
  answer: string | null
}

export type DeliveryDetails = Delivery & { body: string; tries: DeliveryTry[] }

export type EndpointInput = {
  url: string
  description: string | null
  events: string[]
  enabled: boolean
}

const path = (id: string) => `/admin/webhooks/${encodeURIComponent(id)}`

export const webhooksApi = {
  list: (api: Api, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Endpoint>>('/admin/webhooks', { limit: 50, cursor }, signal),

  events: (api: Api, signal?: AbortSignal) =>
    api.get<{ data: PublicEvent[] }>('/admin/webhook-events', undefined, signal),

  create: (api: Api, input: EndpointInput) => api.post<One<WithSecret>>('/admin/webhooks', input),

  change: (api: Api, { id, version }: Endpoint, input: EndpointInput) =>
    api.patch<One<Endpoint>>(path(id), { ...input, version }),

  remove: (api: Api, id: string) => api.delete<void>(path(id)),

  rotate: (api: Api, id: string) => api.post<One<WithSecret>>(`${path(id)}/rotate`),

  resume: (api: Api, id: string) => api.post<One<Endpoint>>(`${path(id)}/resume`),

  test: (api: Api, id: string) => api.post<One<DeliveryDetails>>(`${path(id)}/test`),

  deliveries: (api: Api, id: string, state: string, cursor: string | null, signal?: AbortSignal) =>
    api.get<Page<Delivery>>(
      `${path(id)}/deliveries`,
      { 'limit': 20, cursor, 'filter[state]': state },
      signal
    ),

  delivery: (api: Api, id: string, deliveryId: string, signal?: AbortSignal) =>
    api.get<One<DeliveryDetails>>(
      `${path(id)}/deliveries/${encodeURIComponent(deliveryId)}`,
      undefined,
      signal
    ),

  replayFailed: (api: Api, id: string) => api.post<One<{ replayed: number }>>(`${path(id)}/replay`),

  replay: (api: Api, id: string, deliveryId: string) =>
    api.post<One<DeliveryDetails>>(
      `${path(id)}/deliveries/${encodeURIComponent(deliveryId)}/replay`
    ),
}
