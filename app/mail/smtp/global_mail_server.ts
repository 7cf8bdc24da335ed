import env from '#start/env'
import { appUrl } from '#config/app'
import { parseMailFrom } from '#app/mail/smtp/mail_from'
import type { MailServer } from '#app/mail/smtp/mail_server'

const PORTS = { 'smtp:': 25, 'smtps:': 465 } as const

/** Names without a dot and loopback never leave the operator's own network, where mail relays rarely have certificates. */
const isNear = (host: string) =>
  !host.includes('.') || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '[::1]'

/**
 * The server of the instance as `SMTP_URL` says, null without it. `smtp:` begins in the clear and must change to TLS
 * before anything is said, unless the host is near or `?tls=off` stands there; certificates are checked.
 */
export function globalMailServer(): MailServer | null {
  const given = env.get('SMTP_URL')?.release()
  if (!given) return null
  const url = new URL(given)
  if (!(url.protocol in PORTS)) throw new Error('SMTP_URL begins with smtp:// or smtps://')
  const protocol = url.protocol as keyof typeof PORTS
  const inTheClear = isNear(url.hostname) || url.searchParams.get('tls') === 'off'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : PORTS[protocol],
    security: protocol === 'smtps:' ? 'tls' : inTheClear ? 'none' : 'starttls',
    auth: user ? { user, pass: decodeURIComponent(url.password) } : null,
    from: from(),
    guarded: false,
  }
}

const from = () =>
  parseMailFrom(env.get('MAIL_FROM')) ?? {
    name: null,
    email: `no-reply@${new URL(appUrl).hostname.replace(/^\[|\]$/g, '')}`,
  }
