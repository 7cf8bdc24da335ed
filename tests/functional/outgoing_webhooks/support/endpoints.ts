import { randomUUID } from 'node:crypto'
import { emit } from '#app/events/emit'
import { createEndpoint, type NewEndpoint } from '#app/outgoing_webhooks/actions/create_endpoint'
import type { DeliveryTry } from '#app/outgoing_webhooks/contracts/delivery'
import writeDeliveries from '#app/outgoing_webhooks/listeners/write_deliveries'
import { clock } from '#app/shared/clock'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { drainEvents } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'

export interface Delivery {
  id: string
  endpoint_id: string
  message_id: string
  type: string
  state: string
  attempts: number
  tries: DeliveryTry[]
  status: number | null
  error: string | null
  next_attempt_at: Date | null
}

export async function given(tenantId: string, input: NewEndpoint) {
  const made = await tenancy.run(tenantId, () => createEndpoint(input))
  if (made.kind !== 'created') throw new Error(made.kind)
  return { id: made.endpoint.id, secret: made.secret }
}

export const deliveriesOf = (tenantId: string) =>
  rowsOf(tenantId).rows<Delivery>(`select * from webhook_deliveries order by id`)

export async function endpointOf(tenantId: string, id: string) {
  const [row] = await rowsOf(tenantId).rows<Record<string, unknown>>(
    `select * from webhook_endpoints where id = ?`,
    [id]
  )
  if (!row) throw new Error('no such endpoint')
  return row
}

export async function aContact(tenantId: string, name = 'Ana') {
  const [row] = await rowsOf(tenantId).rows<{ id: string }>(
    `insert into contacts (tenant_id, name, created_at) values (?, ?, now()) returning id`,
    [tenantId, name]
  )
  return row?.id ?? ''
}

/** As its listener does with the fact; what is to be sent stands there, and nothing is sent yet. */
export async function write(tenantId: string, event: string, payload: Record<string, unknown>) {
  const occurredAt = clock.now().toISO() ?? ''
  const fact = { id: randomUUID(), name: event, v: 1, tenantId, occurredAt, payload }
  await tenancy.run(tenantId, () => writeDeliveries(fact))
}

/** States the fact and hands it to its listeners; their jobs are still to run. */
export async function tell(tenantId: string, event: string, payload: Record<string, unknown>) {
  await tenancy.run(tenantId, () => transaction((trx) => emit(trx, event, payload)))
  await drainEvents()
}
