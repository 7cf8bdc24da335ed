import { recordAudit } from '#app/audit/record_audit'
import { newSecret } from '#app/outgoing_webhooks/delivery/secret'
import { endpointPurpose, type EndpointRow } from '#app/outgoing_webhooks/contracts/endpoint'
import { findEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { sealSecret } from '#app/shared/secrets'
import { selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'

export interface NewEndpoint {
  /** Vetted by the guard. */
  url: string
  events: readonly string[]
  description?: string | null
  enabled?: boolean
}

export type Creation = { kind: 'created'; endpoint: EndpointRow; secret: string } | { kind: 'full' }

/** Makes an endpoint and its secret, which is returned here and can be read nowhere else. */
export function createEndpoint(input: NewEndpoint): Promise<Creation> {
  const { url, events, description = null, enabled = true } = input
  const secret = newSecret()
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    if ((await endpointCount(trx)) >= LIMITS.webhook.endpoints) return { kind: 'full' }
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into webhook_endpoints (tenant_id, url, events, description, enabled, secret, created_at)
       values (:tenantId, :url, :events, :description, :enabled, :secret, :now) returning id`,
      {
        tenantId,
        url,
        events: JSON.stringify(events),
        description,
        enabled,
        secret: sealSecret(secret, endpointPurpose(tenantId)),
        now: clock.now().toJSDate(),
      }
    )
    const endpoint = await findEndpoint(row?.id ?? '', trx)
    if (!endpoint) throw new Error('an endpoint vanished in its own transaction')
    const subject = { type: 'webhook', id: endpoint.id }
    await recordAudit(
      { action: 'webhook.created', subject, after: { url, events: [...events], enabled } },
      trx
    )
    return { kind: 'created', endpoint, secret }
  })
}

/** One asks at a time, so that two together do not get past the limit. */
async function endpointCount(trx: Transaction) {
  const tenantId = currentTenantId()
  await lockByName(trx, `webhook_endpoints:${tenantId}`)
  const row = await selectOne<{ count: number }>(
    trx,
    `select count(*)::integer as count from webhook_endpoints
     where tenant_id = :tenantId and deleted_at is null`,
    { tenantId }
  )
  return row?.count ?? 0
}
