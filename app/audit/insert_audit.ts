import type { NewAuditRow } from '#app/audit/contracts/entry'
import { execute, type Client } from '#app/tenancy/database'
import { UnexpectedRowCount } from '#app/tenancy/errors'

const INSERT = `
  insert into audit_entries (tenant_id, actor_kind, actor_id, token_id, action, subject_type, subject_id, before, after,
    ip, device, request_id, created_at)
  select tenant_id, :actorKind, :actorId, :tokenId, :action, :subjectType, :subjectId, :before, :after,
    :ip, :device, :requestId, :now
  from unnest(cast(:tenantIds as uuid[])) as tenant_id`

/** Adds the entry to the trail of each of these tenants, in one statement; `client` must see them all. */
export async function insertAudit(
  client: Client,
  tenantIds: readonly string[],
  row: NewAuditRow
): Promise<void> {
  const met = await execute(client, INSERT, { ...row, tenantIds })
  if (met !== tenantIds.length) throw new UnexpectedRowCount(tenantIds.length, met)
}
