import type { DeliveryRow, DeliveryState } from '#app/outgoing_webhooks/contracts/delivery'
import { keyTime } from '#app/shared/key_time'
import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const COLUMNS = `id, tenant_id as "tenantId", endpoint_id as "endpointId", message_id as "messageId", type, state,
  attempts, status, error, duration_ms as "durationMs", next_attempt_at as "nextAttemptAt",
  created_at as "createdAt", ended_at as "endedAt", ${keyTime('created_at')} as key`

/** Without what was sent and answered, which may be long. */
export type ListedDelivery = Omit<DeliveryRow, 'body' | 'tries'>

export interface DeliveryFilters {
  state: DeliveryState
}

interface Page {
  endpointId: string
  limit: number
  after: { at: string; id: string } | null
  filters: Partial<DeliveryFilters>
}

/** What was sent to an endpoint, the newest first, one more than asked for. */
export function listDeliveries({
  endpointId,
  limit,
  after,
  filters,
}: Page): Promise<ListedDelivery[]> {
  return select<ListedDelivery>(
    database(),
    `select ${COLUMNS} from webhook_deliveries
     where tenant_id = :tenantId and endpoint_id = :endpointId
       ${filters.state ? 'and state = :state' : ''}
       ${after ? 'and (created_at, id) < (:at::timestamptz, :id::uuid)' : ''}
     order by created_at desc, id desc limit :limit`,
    { tenantId: currentTenantId(), endpointId, limit: limit + 1, ...filters, ...after }
  )
}

export function findDelivery(endpointId: string, id: string, client: Client = database()) {
  return selectOne<DeliveryRow>(
    client,
    `select ${COLUMNS}, body, tries from webhook_deliveries
     where tenant_id = :tenantId and endpoint_id = :endpointId and id = :id`,
    { tenantId: currentTenantId(), endpointId, id }
  )
}
