import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { appUrl } from '#config/app'
import type { ComposedMail } from '#app/mail/render/compose_mail'
import type { MailServer } from '#app/mail/smtp/mail_server'
import { connectTo, tooLate } from '#app/mail/smtp/connect'
import { reach } from '#app/mail/smtp/reach'
import { judge, type SmtpFailure, type SmtpOutcome } from '#app/mail/smtp/smtp_outcome'
import { LIMITS } from '#app/shared/limits'

/** In milliseconds; all of it together is below the time after which a delivery counts as lost. */
export type MailPatience = Record<keyof typeof LIMITS.mail, number>

class Lost extends Error {}

/**
 * Hands one mail to a server. `beforeBody` is asked after the server has said that it takes the mail and before its
 * first byte leaves: from then on, only the server's answer tells what became of it. Never throws.
 */
export async function sendOverSmtp(
  server: MailServer,
  mail: ComposedMail,
  beforeBody: () => Promise<boolean>,
  patience: MailPatience = LIMITS.mail
): Promise<SmtpOutcome> {
  let handedOver = false
  const body = Readable.from(
    (async function* () {
      if (!(await beforeBody())) throw new Lost('somebody else has the mail')
      handedOver = true
      yield mail.raw
    })()
  )
  const reached = await reach(server)
  if (reached.kind === 'refused') return refusedByGuard(reached.reason)
  if (reached.kind === 'failed') {
    return { kind: 'not_taken', reason: 'smtp_unknown_host', detail: reached.code }
  }
  let connection: SMTPConnection | undefined
  try {
    const socket = await connectTo(server, reached, patience.connected)
    const opened = (connection = new SMTPConnection(optionsOf(server, socket, patience)))
    await withinTime(opened, patience.whole, (failed) => talk(opened, server, mail, body, failed))
    return { kind: 'sent', detail: opened.lastServerResponse || null }
  } catch (error) {
    if (error instanceof Lost) return { kind: 'lost' }
    return judge(error as SmtpFailure, handedOver)
  } finally {
    body.destroy()
    connection?.close()
  }
}

const refusedByGuard = (detail: string): SmtpOutcome => ({
  kind: 'refused',
  reason: 'smtp_address_not_allowed',
  detail,
})

async function talk(
  connection: SMTPConnection,
  server: MailServer,
  mail: ComposedMail,
  body: Readable,
  failed: Promise<never>
) {
  await open(connection, server)
  const sent = new Promise<void>((resolve, reject) => {
    connection.send(mail.envelope, body, (error) => (error ? reject(error) : resolve()))
  })
  await Promise.race([sent, failed])
  connection.quit()
}

async function open(connection: SMTPConnection, { auth }: MailServer) {
  await new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()))
  })
  if (!auth) return
  await new Promise<void>((resolve, reject) => {
    connection.login(auth, (error) => (error ? reject(error) : resolve()))
  })
}

/** The connection's own errors and the time limit end whatever is waited for. */
async function withinTime(
  connection: SMTPConnection,
  wholeMs: number,
  work: (failed: Promise<never>) => Promise<void>
) {
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    timer = setTimeout(() => reject(tooLate('The server took too long')), wholeMs)
  })
  failed.catch(() => undefined)
  try {
    await Promise.race([work(failed), failed])
  } finally {
    clearTimeout(timer)
  }
}

const optionsOf = (
  { host, port, security }: MailServer,
  connection: Socket,
  { connected, silence }: MailPatience
) => ({
  connection,
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  name: new URL(appUrl).hostname,
  connectionTimeout: connected,
  greetingTimeout: connected,
  socketTimeout: silence,
  // Also where the environment says that certificates do not matter.
  tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: true },
})
