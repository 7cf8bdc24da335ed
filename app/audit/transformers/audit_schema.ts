import {
  choice,
  id,
  nullable,
  object,
  open,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import type {
  transformAudit,
  transformAuditDetails,
} from '#app/audit/transformers/audit_transformer'

type Entry = ReturnType<typeof transformAudit>

const entry = {
  id: id(),
  tenantId: nullable(id()),
  action: text(),
  subject: object({ type: text(), id: text() }),
  actor: object<Entry['actor']>({
    kind: choice(['user', 'token', 'agent', 'system']),
    id: nullable(id()),
    name: nullable(text()),
    tokenId: nullable(id()),
  }),
  address: nullable(text()),
  device: nullable(text()),
  requestId: nullable(text()),
  createdAt: time(),
}

export const auditSchema = resource<Entry>('AuditEntry', entry)

/** What it was before and after; secrets are hidden. */
export const auditDetailsSchema = resource<ReturnType<typeof transformAuditDetails>>(
  'AuditEntryDetails',
  { ...entry, before: nullable(open()), after: nullable(open()) }
)
