import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { changeMailServer, removeMailServer } from '#app/mail/actions/change_mail_server'
import { findMail } from '#app/mail/queries/list_mails'
import { tenantMailServer } from '#app/mail/queries/tenant_mail_server'
import { sendMail } from '#app/mail/send_mail'
import { globalMailServer } from '#app/mail/smtp/global_mail_server'
import { checkMailHost, isOpenedByOperator } from '#app/mail/smtp/reach'
import { transformMail, transformMailServer } from '#app/mail/transformers/mail_transformer'
import { mailServerValidator } from '#app/mail/validators/mail_validators'
import { invalid, notFound, versionConflict } from '#app/shared/http/problem'

/** By which server a tenant's mails go. */
export default class MailServerController {
  async show() {
    return { data: await shown() }
  }

  async update(ctx: HttpContext) {
    const { password, ...change } = await ctx.request.validateUsing(mailServerValidator)
    await refuseHost(change)
    const result = await changeMailServer(
      { ...change, ...(password !== undefined && { password }) },
      ctx.access.userId
    )
    if (result === 'stale') throw versionConflict(await shown(), change)
    if (result === 'password_needed') throw refusal('password', 'required')
    return { data: await shown() }
  }

  async destroy(ctx: HttpContext) {
    await removeMailServer(ctx.access.userId)
    return ctx.response.noContent()
  }

  /** To nobody but who asks for it, so that it is no way to write to strangers. */
  async test(ctx: HttpContext) {
    const { identity, access } = ctx
    if (!identity) throw notFound()
    const { name, email } = identity
    const id = await sendMail({
      template: 'mail_test',
      to: { email, name },
      locale: access.locale,
      tenantId: access.tenantId,
      data: { person: name },
      dedupeKey: `test:${randomUUID()}`,
    })
    const mail = id && (await findMail(id))
    if (!mail) throw notFound()
    return ctx.response.created({ data: transformMail(mail) })
  }
}

async function shown() {
  const own = await tenantMailServer()
  return transformMailServer(own, own !== null || globalMailServer() !== null)
}

/** What the guard would refuse at every connection is told at once. */
async function refuseHost({
  host,
  port,
  security,
}: {
  host: string
  port: number
  security: string
}) {
  const reason = await checkMailHost(host, port)
  if (reason) throw refusal(reason === 'port' ? 'port' : 'host', `outbound.${reason}`)
  if (security === 'none' && !isOpenedByOperator(host, port)) throw refusal('security', 'tls')
}

const refusal = (field: string, rule: string) =>
  invalid([{ field, rule, message: `The field ${field} is not possible: ${rule}` }])
