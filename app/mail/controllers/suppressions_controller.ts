import type { HttpContext } from '@adonisjs/core/http'
import { liftSuppression } from '#app/mail/actions/lift_suppression'
import { suppress } from '#app/mail/actions/suppress'
import {
  findSuppression,
  listSuppressions,
  type SuppressionFilters,
} from '#app/mail/queries/suppression_rows'
import { transformSuppression } from '#app/mail/transformers/mail_transformer'
import { SUPPRESSION_LISTING, suppressionValidator } from '#app/mail/validators/mail_validators'
import { timeCursor } from '#app/shared/http/key_cursor'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

/** Addresses that a tenant does not write to. */
export default class SuppressionsController {
  async index(ctx: HttpContext) {
    const { limit, cursor, filters } = await readListing<SuppressionFilters>(
      ctx,
      SUPPRESSION_LISTING
    )
    const rows = await listSuppressions({ limit, filters, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformSuppression), meta }
  }

  /** An address that is there already stays as it is, and is answered with 200. */
  async store(ctx: HttpContext) {
    const {
      email,
      reason = 'manual',
      note = null,
    } = await ctx.request.validateUsing(suppressionValidator)
    const added = await suppress({ email, reason, note, actorId: ctx.access.userId })
    const row = await findSuppression(email)
    if (!row) throw notFound()
    return ctx.response.status(added ? 201 : 200).json({ data: transformSuppression(row) })
  }

  async destroy(ctx: HttpContext) {
    if (!(await liftSuppression(idParam(ctx), ctx.access.userId))) throw notFound()
    return ctx.response.noContent()
  }
}
