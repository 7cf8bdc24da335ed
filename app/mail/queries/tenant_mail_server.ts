import type { MailSecurity } from '#app/mail/smtp/mail_server'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface TenantMailServer {
  host: string
  port: number
  security: MailSecurity
  username: string | null
  /** Encrypted. */
  password: string | null
  fromName: string | null
  fromEmail: string
  version: number
}

/** The mail server of the current tenant, or null where it has none of its own. */
export function tenantMailServer(client: Client = database()): Promise<TenantMailServer | null> {
  return selectOne<TenantMailServer>(
    client,
    `select host, port, security, username, password, from_name as "fromName", from_email as "fromEmail", version
     from mail_servers where tenant_id = :tenantId`,
    { tenantId: currentTenantId() }
  )
}
