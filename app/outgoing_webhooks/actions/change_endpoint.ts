import { recordAudit } from '#app/audit/record_audit'
import type { EndpointRow } from '#app/outgoing_webhooks/contracts/endpoint'
import { findEndpoint, lockEndpoint } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { executeOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface EndpointChanges {
  url?: string
  events?: readonly string[]
  description?: string | null
  enabled?: boolean
  version: number
}

export type EndpointChange =
  | { kind: 'changed'; endpoint: EndpointRow }
  | { kind: 'unknown' }
  | { kind: 'stale'; current: EndpointRow }

/** Changes what was given and leaves the rest. What is already under way goes to the new address. */
export function changeEndpoint(id: string, changes: EndpointChanges): Promise<EndpointChange> {
  return transaction(async (trx) => {
    const current = await lockEndpoint(id, trx)
    if (!current) return { kind: 'unknown' }
    if (changes.version !== current.version) return { kind: 'stale', current }
    const wanted = { ...shown(current), ...withoutVersion(changes) }
    await executeOne(
      trx,
      `update webhook_endpoints set url = :url, events = :events, description = :description, enabled = :enabled,
         version = version + 1
       where tenant_id = :tenantId and id = :id`,
      { ...wanted, tenantId: currentTenantId(), id, events: JSON.stringify(wanted.events) }
    )
    const endpoint = await findEndpoint(id, trx)
    if (!endpoint) return { kind: 'unknown' }
    const subject = { type: 'webhook', id }
    await recordAudit(
      { action: 'webhook.changed', subject, before: shown(current), after: shown(endpoint) },
      trx
    )
    return { kind: 'changed', endpoint }
  })
}

const shown = ({ url, events, description, enabled }: EndpointRow) => ({
  url,
  events,
  description,
  enabled,
})

function withoutVersion({ url, events, description, enabled }: EndpointChanges) {
  return {
    ...(url !== undefined && { url }),
    ...(events !== undefined && { events: [...events] }),
    ...(description !== undefined && { description }),
    ...(enabled !== undefined && { enabled }),
  }
}
