import type { HttpContext } from '@adonisjs/core/http'
import { previewMail } from '#app/mail/queries/preview_mail'
import { previewValidator } from '#app/mail/validators/mail_validators'
import { registry } from '#app/module_system/registry'
import { notFound } from '#app/shared/http/problem'

/** The kinds of mail that there are, and how each looks with made-up data. */
export default class MailTemplatesController {
  index() {
    const data = [...registry.mails.values()].map(
      ({ id, essential = false, sensitive = false }) => ({ id, essential, sensitive })
    )
    return { data }
  }

  async show({ params, request, access }: HttpContext) {
    const template = registry.mails.get(String(params.id))
    if (!template) throw notFound()
    const { locale = access.locale } = await previewValidator.validate(request.qs())
    const { subject, html, text } = await previewMail(template, locale)
    return { data: { id: template.id, locale, subject, html, text } }
  }
}
