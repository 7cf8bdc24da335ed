import type { EndpointRow } from '#app/outgoing_webhooks/contracts/endpoint'
import { keyTime } from '#app/shared/key_time'
import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Never the secret. */
const COLUMNS = `id, tenant_id as "tenantId", url, description, events, enabled, paused_at as "pausedAt",
  pause_reason as "pauseReason", failing_since as "failingSince", previous_secret_until as "previousSecretUntil",
  rotated_at as "rotatedAt", version, created_at as "createdAt", ${keyTime('created_at')} as key`

interface Page {
  limit: number
  after: { at: string; id: string } | null
}

/** Endpoints of the tenant, the newest first, one more than asked for. */
export function listEndpoints({ limit, after }: Page): Promise<EndpointRow[]> {
  return select<EndpointRow>(
    database(),
    `select ${COLUMNS} from webhook_endpoints
     where tenant_id = :tenantId and deleted_at is null
       ${after ? 'and (created_at, id) < (:at::timestamptz, :id::uuid)' : ''}
     order by created_at desc, id desc limit :limit`,
    { tenantId: currentTenantId(), limit: limit + 1, ...after }
  )
}

export function findEndpoint(id: string, client: Client = database()): Promise<EndpointRow | null> {
  return selectOne<EndpointRow>(
    client,
    `select ${COLUMNS} from webhook_endpoints
     where tenant_id = :tenantId and id = :id and deleted_at is null`,
    { tenantId: currentTenantId(), id }
  )
}

/** Locked against other changes, and against what its deliveries write of it. */
export function lockEndpoint(id: string, client: Client): Promise<EndpointRow | null> {
  return selectOne<EndpointRow>(
    client,
    `select ${COLUMNS} from webhook_endpoints
     where tenant_id = :tenantId and id = :id and deleted_at is null for update`,
    { tenantId: currentTenantId(), id }
  )
}
