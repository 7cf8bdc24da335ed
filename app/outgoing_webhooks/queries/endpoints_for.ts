import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The endpoints that are to be told of events of this type. */
export async function endpointsFor(type: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    database(),
    `select id from webhook_endpoints
     where tenant_id = :tenantId and enabled and deleted_at is null and pause_reason is distinct from 'gone'
       and events @> to_jsonb(:type::text)`,
    { tenantId: currentTenantId(), type }
  )
  return rows.map(({ id }) => id)
}
