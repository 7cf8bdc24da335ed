import { globalMailServer } from '#app/mail/smtp/global_mail_server'

/** `tls`: from the first byte. `starttls`: required before anything is said. `none`: in the clear. */
export type MailSecurity = 'tls' | 'starttls' | 'none'

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

/** The server of the tenant, or that of the instance; null where there is none. */
export function mailServerOf(tenantId: string | null): Promise<MailServer | null> {
  return Promise.resolve(sharedServer(tenantId))
}

/** Whoever reads a mail of a tenant knows the tenant, not who runs the server. */
function sharedServer(tenantId: string | null): MailServer | null {
  const server = globalMailServer()
  return server && tenantId ? { ...server, from: { ...server.from, name: null } } : server
}
