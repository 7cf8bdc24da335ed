import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { appUrl } from '#config/app'
import type { ComposedMail } from '#app/mail/render/compose_mail'
import type { MailServer } from '#app/mail/smtp/mail_server'
import { detailOf, judge, type SmtpFailure, type SmtpOutcome } from '#app/mail/smtp/smtp_outcome'

/** Patience in milliseconds; all of it together is far below the time after which a delivery counts as lost. */
const CONNECT_MS = 10_000
const SILENCE_MS = 20_000
const WHOLE_MS = 60_000

class Lost extends Error {}

/**
 * Hands one mail to a server. `beforeBody` is asked after the server has said that it takes the mail and before its
 * first byte leaves: from then on, only the server's answer tells what became of it. Never throws.
 */
export async function sendOverSmtp(
  server: MailServer,
  mail: ComposedMail,
  beforeBody: () => Promise<boolean>
): Promise<SmtpOutcome> {
  let handedOver = false
  const body = Readable.from(
    (async function* () {
      if (!(await beforeBody())) throw new Lost('somebody else has the mail')
      handedOver = true
      yield mail.raw
    })()
  )
  const connection = new SMTPConnection(optionsOf(server))
  try {
    await withinTime(connection, (failed) => talk(connection, server, mail, body, failed))
    return { kind: 'sent', detail: connection.lastServerResponse || null }
  } catch (error) {
    if (error instanceof Lost) return { kind: 'lost' }
    return judge(error as SmtpFailure, handedOver)
  } finally {
    body.destroy()
    connection.close()
  }
}

/** Connects and signs in without sending anything. Null, or what went wrong. */
export async function tryServer(
  server: MailServer
): Promise<{ reason: string; detail: string } | null> {
  const connection = new SMTPConnection(optionsOf(server))
  try {
    await withinTime(connection, () => open(connection, server))
    return null
  } catch (error) {
    const outcome = judge(error as SmtpFailure, false)
    const reason = 'reason' in outcome ? outcome.reason : 'smtp_unreachable'
    return { reason, detail: detailOf(error as SmtpFailure) }
  } finally {
    connection.close()
  }
}

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
  work: (failed: Promise<never>) => Promise<void>
) {
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    timer = setTimeout(() => reject(new Error('The server took too long')), WHOLE_MS)
  })
  failed.catch(() => undefined)
  try {
    await Promise.race([work(failed), failed])
  } finally {
    clearTimeout(timer)
  }
}

const optionsOf = ({ host, port, security }: MailServer) => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  name: new URL(appUrl).hostname,
  connectionTimeout: CONNECT_MS,
  dnsTimeout: CONNECT_MS,
  greetingTimeout: CONNECT_MS,
  socketTimeout: SILENCE_MS,
  tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: true },
})
