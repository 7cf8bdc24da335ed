import type { HttpContext } from '@adonisjs/core/http'
import { readQuestion } from '#app/audit/controllers/audit_question'
import { organizationReach, tenantReach } from '#app/audit/controllers/audit_reach'
import { findAudit } from '#app/audit/queries/find_audit'
import { listAudit } from '#app/audit/queries/list_audit'
import { transformAudit, transformAuditDetails } from '#app/audit/transformers/audit_transformer'
import { pageOf } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

/** Who did what, for who answers for it. Nothing here writes. */
export default class AuditController {
  async index(ctx: HttpContext) {
    const { reach, page } = await readQuestion(ctx, 'audit.read')
    const rows = await listAudit(reach, page)
    const { data, meta } = pageOf(rows, page.limit, ({ key, id }) => [key, id])
    return { data: data.map(transformAudit), meta }
  }

  async show(ctx: HttpContext) {
    const reach = (await organizationReach(ctx, 'audit.read')) ?? tenantReach(ctx)
    const entry = await findAudit(reach, idParam(ctx))
    if (!entry) throw notFound()
    return { data: transformAuditDetails(entry) }
  }
}
