import {
  choice,
  flag,
  id,
  integer,
  list,
  nullable,
  object,
  open,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import { DELIVERY_STATES } from '#app/outgoing_webhooks/contracts/delivery'
import type { transformDelivery } from '#app/outgoing_webhooks/transformers/delivery_transformer'
import type { transformEndpoint } from '#app/outgoing_webhooks/transformers/endpoint_transformer'

type Endpoint = ReturnType<typeof transformEndpoint>
type Delivery = ReturnType<typeof transformDelivery>

const endpoint = {
  id: id(),
  tenantId: id(),
  url: text(),
  description: nullable(text()),
  events: list(text()),
  enabled: flag(),
  paused: nullable(object({ reason: nullable(text()), at: time() })),
  failingSince: nullable(time()),
  previousSecretUntil: nullable(time()),
  rotatedAt: nullable(time()),
  createdAt: time(),
  version: integer(),
}

export const endpointSchema = resource<Endpoint>('Endpoint', endpoint)

/** With the secret, which is shown once. */
export const newEndpointSchema = resource<Endpoint & { secret: string }>('NewEndpoint', {
  ...endpoint,
  secret: text(),
})

const delivery = {
  id: id(),
  tenantId: id(),
  endpointId: id(),
  messageId: text(),
  type: text(),
  state: choice(DELIVERY_STATES),
  attempts: integer(),
  status: nullable(integer()),
  error: nullable(text()),
  durationMs: nullable(integer()),
  nextAttemptAt: nullable(time()),
  createdAt: time(),
  endedAt: nullable(time()),
}

export const deliverySchema = resource<Delivery>('Delivery', delivery)

type Details = Delivery & { body: string; tries: readonly object[] }

/** With what was sent, as it was sent, and every try that is kept. */
export const deliveryDetailsSchema = resource<Details>('DeliveryDetails', {
  ...delivery,
  body: text(),
  tries: list(open()),
})

export const publicEventSchema = resource<{
  type: string
  version: number
  label: string
  module: string | null
}>('PublicEvent', { type: text(), version: integer(), label: text(), module: nullable(text()) })
