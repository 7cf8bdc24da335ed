import type { HttpContext } from '@adonisjs/core/http'
import { countOrRefuse } from '#app/identity/throttle/count_or_refuse'
import { mailsByHandTo } from '#app/identity/throttle/counters'
import { resendMail } from '#app/mail/actions/resend_mail'
import { findMail, listMails, type MailFilters } from '#app/mail/queries/list_mails'
import { transformMail } from '#app/mail/transformers/mail_transformer'
import { MAIL_LISTING } from '#app/mail/validators/mail_validators'
import { timeCursor } from '#app/shared/http/key_cursor'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound, Problem } from '#app/shared/http/problem'

/** What became of a tenant's mails. */
export default class MailsController {
  async index(ctx: HttpContext) {
    const { limit, cursor, filters } = await readListing<MailFilters>(ctx, MAIL_LISTING)
    const rows = await listMails({ limit, filters, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformMail), meta }
  }

  async show(ctx: HttpContext) {
    return { data: await shown(idParam(ctx)) }
  }

  async resend(ctx: HttpContext) {
    const { id, to } = await shown(idParam(ctx))
    await countOrRefuse([mailsByHandTo(ctx.access.tenantId, to.email)])
    const result = await resendMail(id, ctx.access.userId)
    switch (result.kind) {
      case 'resent':
        return ctx.response.created({ data: await shown(result.id) })
      case 'unknown':
        throw notFound()
      case 'open':
        throw new Problem(409, 'E_MAIL_OPEN', { state: result.state })
      case 'forgotten':
        throw new Problem(409, 'E_MAIL_FORGOTTEN')
    }
  }
}

async function shown(id: string) {
  const mail = await findMail(id)
  if (!mail) throw notFound()
  return transformMail(mail)
}
