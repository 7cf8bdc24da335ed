import { channelPurpose } from '#app/channels/channel'
import { webhookPurpose } from '#app/module_webhooks/contracts/address'
import { mailPurpose, mailServerPurpose } from '#app/mail/contracts/mail_purpose'
import { endpointPurpose } from '#app/outgoing_webhooks/contracts/endpoint'

/** A column with one sealed text per row. */
export interface SealedColumn {
  table: string
  column: string
  /** What names the row, where that is not its `id`: `tenant_id` where a tenant has one row only. */
  key?: 'id' | 'tenant_id'
  /** What `sealSecret` and `openSecret` are given for it. */
  purposeOf(tenantId: string): string
}

/** All of them in tables of tenants, so that no secret stays behind when the key is changed. */
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
  { table: 'mails', column: 'data', purposeOf: mailPurpose },
  { table: 'mail_servers', column: 'password', key: 'tenant_id', purposeOf: mailServerPurpose },
  { table: 'webhook_endpoints', column: 'secret', purposeOf: endpointPurpose },
  { table: 'webhook_endpoints', column: 'previous_secret', purposeOf: endpointPurpose },
]

/** Those in tables that belong to no tenant; the system role alone reads and writes them. */
export const SEALED_ABOVE_TENANTS = [
  { table: 'platform_mails', column: 'data', purpose: mailPurpose(null) },
] as const
