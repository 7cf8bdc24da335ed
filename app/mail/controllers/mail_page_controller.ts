import type { HttpContext } from '@adonisjs/core/http'
import { previewMail } from '#app/mail/queries/preview_mail'
import { templateNames } from '#app/mail/queries/template_names'
import { previewValidator } from '#app/mail/validators/mail_validators'
import { registry } from '#app/module_system/registry'
import { notFound } from '#app/shared/http/problem'

/** A mail lives by styles in its tags and runs nothing: it is shown in a frame of ours, cut off from everything else. */
const POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `img-src data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
  `sandbox`,
].join('; ')

export default class MailPageController {
  async show({ inertia, access }: HttpContext) {
    return inertia.render('settings/mail', { templates: await templateNames(access.locale) })
  }

  /** The mail itself, for the frame on the page. */
  async preview({ params, request, response, access }: HttpContext) {
    const template = registry.mails.get(String(params.id))
    if (!template) throw notFound()
    const { locale = access.locale } = await previewValidator.validate(request.qs())
    const { html } = await previewMail(template, locale)
    response.header('content-security-policy', POLICY)
    response.header('x-frame-options', 'SAMEORIGIN')
    response.header('x-content-type-options', 'nosniff')
    response.header('cache-control', 'no-store')
    return response.header('content-type', 'text/html; charset=utf-8').send(html)
  }
}
