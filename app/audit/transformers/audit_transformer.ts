import type { AuditRow } from '#app/audit/contracts/entry'
import { isoTime } from '#app/shared/iso_time'

/** An entry as lists show it. */
export const transformAudit = (row: AuditRow) => ({
  id: row.id,
  tenantId: row.tenantId,
  action: row.action,
  subject: { type: row.subjectType, id: row.subjectId },
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName, tokenId: row.tokenId },
  address: row.ip,
  device: row.device,
  requestId: row.requestId,
  createdAt: isoTime(row.createdAt),
})

/** One entry with what it was before and after; secrets were hidden when it was written. */
export const transformAuditDetails = (row: AuditRow) => ({
  ...transformAudit(row),
  before: row.before,
  after: row.after,
})
