import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import type { AuditPage, AuditReach, AuditRow } from '#app/audit/contracts/entry'
import { readQuestion } from '#app/audit/controllers/audit_question'
import { listAudit } from '#app/audit/queries/list_audit'
import { recordAudit } from '#app/audit/record_audit'
import { AUDIT_HEADINGS, auditCells } from '#app/audit/transformers/audit_csv'
import { clock } from '#app/shared/clock'
import { csvLine } from '#app/shared/csv'
import { LIMITS } from '#app/shared/limits'

/** So many entries stand in memory at a time. */
const PAGE = 500

/** Entries as a file, written while they are read. That somebody took them is written down first. */
export default class AuditExportController {
  async show(ctx: HttpContext) {
    const { reach, page, filters } = await readQuestion(ctx, 'audit.export')
    const { userId: actorId, tenantId } = ctx.access
    await recordAudit({
      action: 'audit.exported',
      subject: { type: 'tenant', id: tenantId },
      after: { ...filters, ...(page.q === null ? {} : { q: page.q }) },
      actorId,
    })
    const first = await listAudit(reach, { ...page, limit: PAGE })
    ctx.response.header('content-type', 'text/csv; charset=utf-8')
    ctx.response.header('content-disposition', `attachment; filename="${fileName()}"`)
    ctx.response.stream(Readable.from(lines(reach, page, first), { objectMode: false }))
  }
}

const fileName = () => `audit-${clock.now().toUTC().toFormat('yyyy-MM-dd-HHmm')}.csv`

async function* lines(reach: AuditReach, page: AuditPage, first: AuditRow[]) {
  yield csvLine(AUDIT_HEADINGS)
  let rows = first
  for (let written = 0; ;) {
    const shown = rows.slice(0, Math.min(PAGE, LIMITS.list.exportedRows - written))
    yield shown.map((row) => csvLine(auditCells(row))).join('')
    written += shown.length
    const last = shown.at(-1)
    if (rows.length <= PAGE || !last || written >= LIMITS.list.exportedRows) return
    rows = await listAudit(reach, { ...page, limit: PAGE, after: { at: last.key, id: last.id } })
  }
}
