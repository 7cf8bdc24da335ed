import MailComposer from 'nodemailer/lib/mail-composer'
import type { OpenMail } from '#app/mail/contracts/mail'
import { mailPurpose } from '#app/mail/contracts/mail_purpose'
import type { MailData } from '#app/mail/contracts/template'
import { brandOf } from '#app/mail/render/brand'
import { renderMail } from '#app/mail/render/render_mail'
import { oneLine } from '#app/mail/one_line'
import type { MailServer } from '#app/mail/smtp/mail_server'
import { clock } from '#app/shared/clock'
import { openSecret } from '#app/shared/secrets'

export interface ComposedMail {
  subject: string
  envelope: { from: string; to: string[] }
  raw: Buffer
}

/** Machines must not answer: RFC 3834, and what Exchange listens to. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** The whole mail as it goes over the wire. Its Message-ID is always the same, so that a second copy is known as one. */
export async function composeMail(mail: OpenMail, { from }: MailServer): Promise<ComposedMail> {
  const { locale, template, toEmail, toName } = mail
  const brand = await brandOf(mail.tenantId)
  const { subject, html, text, images } = await renderMail({
    template,
    locale,
    data: dataOf(mail),
    brand,
  })
  const composer = new MailComposer({
    from: { name: oneLine(from.name ?? brand.sender), address: from.email },
    to: { name: oneLine(toName ?? ''), address: toEmail },
    subject,
    text,
    html,
    messageId: `<${mail.id}@${from.email.split('@').at(-1)}>`,
    date: clock.now().toJSDate(),
    headers: { ...HEADERS, 'Content-Language': locale },
    attachments: images.map(({ cid, mime, bytes }) => ({
      cid,
      content: bytes,
      contentType: mime,
      filename: false,
      contentDisposition: 'inline',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
  const raw = await composer.compile().build()
  return { subject, envelope: { from: from.email, to: [toEmail] }, raw }
}

function dataOf({ data, tenantId }: OpenMail): MailData {
  const opened = data === null ? null : openSecret(data, mailPurpose(tenantId))
  if (opened === null) throw new Error('no key opens the data of a mail')
  return JSON.parse(opened) as MailData
}
