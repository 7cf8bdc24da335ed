import { channelPurpose } from '#app/channels/channel'
import { webhookPurpose } from '#app/module_webhooks/contracts/address'
import { endpointPurpose } from '#app/outgoing_webhooks/contracts/endpoint'

/** A column that holds one sealed secret per row of a tenant, with an `id` and a `tenant_id`. */
export interface SealedColumn {
  table: string
  column: string
  /** What `sealSecret` and `openSecret` are given for it. */
  purposeOf(tenantId: string): string
}

/** All of them, so that no secret stays behind when the key is changed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: 'channels',
    column: 'webhook_secret',
    purposeOf: (tenantId) => channelPurpose(tenantId, 'webhook_secret'),
  },
  {
    table: 'channels',
    column: 'api_key',
    purposeOf: (tenantId) => channelPurpose(tenantId, 'api_key'),
  },
  { table: 'module_webhooks', column: 'secret', purposeOf: webhookPurpose },
  { table: 'webhook_endpoints', column: 'secret', purposeOf: endpointPurpose },
  { table: 'webhook_endpoints', column: 'previous_secret', purposeOf: endpointPurpose },
]
