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

/**
 * The server of the tenant, which is the current one, or that of the instance; null where there is none. A sensitive
 * mail goes by the instance's where there is one: whoever may name a tenant's server could otherwise read the links
 * by which others prove who they are, and take a role that was offered to somebody else.
 */
export async function mailServerOf(
  tenantId: string | null,
  { sensitive }: { sensitive: boolean }
): Promise<MailServer | null> {
  const shared = sharedServer(tenantId)
  if (!tenantId || (sensitive && shared)) return shared
  return (await ownServer()) ?? shared
}

async function ownServer(): Promise<MailServer | null> {
  const row = await tenantMailServer()
  if (!row) return null
  const { host, port, security, username, password, fromName, fromEmail } = row
  const pass = password === null ? '' : openSecret(password)
  if (pass === null) throw new Error('no key opens the password of a mail server')
  return {
    host,
    port,
    security,
    auth: username === null ? null : { user: username, pass },
    from: { name: fromName, email: fromEmail },
    guarded: true,
  }
}

/** Whoever reads a mail of a tenant knows the tenant, not who runs the server. */
function sharedServer(tenantId: string | null): MailServer | null {
  const server = globalMailServer()
  return server && tenantId ? { ...server, from: { ...server.from, name: null } } : server
}
