import type { AuditRow } from '#app/audit/contracts/entry'
import { isoTime } from '#app/shared/iso_time'

export const AUDIT_HEADINGS = [
  'id',
  'createdAt',
  'tenantId',
  'action',
  'subjectType',
  'subjectId',
  'actorKind',
  'actorId',
  'actorName',
  'address',
  'device',
  'requestId',
  'before',
  'after',
]

/** The cells of an entry, in the order of the headings. */
export const auditCells = (row: AuditRow): (string | null)[] => [
  row.id,
  isoTime(row.createdAt),
  row.tenantId,
  row.action,
  row.subjectType,
  row.subjectId,
  row.actorKind,
  row.actorId,
  row.actorName,
  row.ip,
  row.device,
  row.requestId,
  row.before && JSON.stringify(row.before),
  row.after && JSON.stringify(row.after),
]
