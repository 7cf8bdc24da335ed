import { mailServerPurpose } from '#app/mail/contracts/mail_purpose'
import type { MailTemplate } from '#app/mail/contracts/template'
import { globalMailServer } from '#app/mail/smtp/global_mail_server'
import { tenantMailServer } from '#app/mail/queries/tenant_mail_server'
import { openSecret } from '#app/shared/secrets'

/** `tls`: from the first byte. `starttls`: required before anything is said. `none`: in the clear. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof MAIL_SECURITIES)[number]

/** By which server a mail goes, and from whom. */
export interface MailServer {
  host: string
  port: number
  security: MailSecurity
  auth: { user: string; pass: string } | null
  from: { name: string | null; email: string }
  /** Chosen by a tenant, so it must not lead into our own network. */
  guarded: boolean
}

/** A server, or why there is none: nobody has set one up, or no key opens the password of the tenant's own. */
export type FoundServer =
  { server: MailServer } | { server: null; reason: 'mail_not_configured' | 'smtp_password_lost' }

/**
 * The server of the tenant, which is the current one, or that of the instance. A sensitive mail goes by the instance's
 * where there is one: whoever may name a tenant's server could otherwise read the links by which others prove who they
 * are, and take a role that was offered to somebody else.
 */
export async function mailServerOf(
  tenantId: string | null,
  { sensitive = false }: Pick<MailTemplate, 'sensitive'>
): Promise<FoundServer> {
  const shared = sharedServer(tenantId)
  const own = tenantId && !(sensitive && shared) ? await ownServer(tenantId) : null
  if (own) return own
  return shared ? { server: shared } : { server: null, reason: 'mail_not_configured' }
}

async function ownServer(tenantId: string): Promise<FoundServer | null> {
  const row = await tenantMailServer()
  if (!row) return null
  const { host, port, security, username, password, fromName, fromEmail } = row
  const pass = password === null ? '' : openSecret(password, mailServerPurpose(tenantId))
  if (pass === null) return { server: null, reason: 'smtp_password_lost' }
  const server: MailServer = {
    host,
    port,
    security,
    auth: username === null ? null : { user: username, pass },
    from: { name: fromName, email: fromEmail },
    guarded: true,
  }
  return { server }
}

/** Whoever reads a mail of a tenant knows the tenant, not who runs the server. */
function sharedServer(tenantId: string | null): MailServer | null {
  const server = globalMailServer()
  return server && tenantId ? { ...server, from: { ...server.from, name: null } } : server
}
