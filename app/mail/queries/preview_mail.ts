import type { MailTemplate } from '#app/mail/contracts/template'
import { brandOf } from '#app/mail/render/brand'
import { renderMail, type RenderedMail } from '#app/mail/render/render_mail'
import type { Locale } from '#app/shared/contracts/locale'
import { currentTenantId } from '#app/tenancy/scope'

/** A mail of the current tenant with made-up data; its pictures stand in the HTML itself. */
export async function previewMail(template: MailTemplate, locale: Locale): Promise<RenderedMail> {
  const { id, sample } = template
  const brand = await brandOf(currentTenantId())
  const mail = await renderMail({ template: id, locale, data: sample, brand })
  const html = mail.images.reduce(
    (text, { cid, mime, bytes }) =>
      text.replaceAll(`cid:${cid}`, `data:${mime};base64,${bytes.toString('base64')}`),
    mail.html
  )
  return { ...mail, html }
}
