import type { NewAuditRow } from '#app/audit/contracts/entry'
import { insertAudit } from '#app/audit/insert_audit'
import { masked, storable, type AuditState } from '#app/audit/mask'
import { clock } from '#app/shared/clock'
import { userActor } from '#app/shared/contracts/actor'
import { currentActor, currentOrigin, currentRequestId } from '#app/shared/correlation'
import { database, type Client } from '#app/tenancy/database'
import { currentScope, tenancy } from '#app/tenancy/scope'
import { platformAudit } from '#app/tenancy/system/platform_audit'
import { tenantAudit } from '#app/tenancy/system/tenant_audit'

export interface AuditEntry {
  /** `area.what_happened`, such as `tenant.suspended`. */
  action: string
  subject: { type: string; id: string }
  /** What changed: keys that are the same on both sides are left out. */
  before?: AuditState
  after?: AuditState
  /** Keys whose values are secret although they do not sound so. */
  secrets?: readonly string[]
  /** The current tenant when absent; null for what belongs to none, which goes to the trail of the platform. */
  tenantId?: string | null
  /** Of an entry without a tenant: whose CEO may read it. */
  organizationId?: string | null
  /** Who did it, where the caller knows better than the request or job that runs. */
  actorId?: string | null
}

/**
 * Writes down who did what. In the transaction of `client` it stands if and only if its cause does; entries without a
 * tenant need a client of the system role there, or none. Actor, address, device and request id are those of the
 * request or job that runs. Secrets never get in: see `masked`.
 */
export async function recordAudit(entry: AuditEntry, client?: Client): Promise<void> {
  const scope = currentScope()
  const tenantId = entry.tenantId === undefined ? (scope?.tenantId ?? null) : entry.tenantId
  const row = rowOf(entry)
  if (tenantId === null) {
    await platformAudit.add({ ...row, organizationId: entry.organizationId ?? null }, client)
    return
  }
  const write = () => insertAudit(client ?? database(), [tenantId], row)
  if (client || scope?.tenantId === tenantId) return write()
  return tenancy.run(tenantId, write)
}

/**
 * The same in each of these tenants, in one statement, however many they are. In the transaction of `client`, which is of
 * the system role, it stands if and only if its cause does.
 */
export async function recordAuditIn(
  tenantIds: readonly string[],
  entry: Omit<AuditEntry, 'tenantId' | 'organizationId'>,
  client?: Client
): Promise<void> {
  if (tenantIds.length > 0) await tenantAudit.add(tenantIds, rowOf(entry), client)
}

/** Of a subject that a stranger named, such as an address at which nobody is known. */
const LONGEST_ID = 300

function rowOf({ action, subject, before, after, secrets, actorId }: AuditEntry): NewAuditRow {
  const known = currentActor()
  const better = actorId && actorId !== known.userId
  const actor = better ? userActor(actorId) : known
  const { address, device } = currentOrigin()
  const changed = difference(before, after)
  return {
    action: storable(action),
    subjectType: subject.type,
    subjectId: storable(subject.id).slice(0, LONGEST_ID),
    actorKind: actor.kind,
    actorId: actor.userId,
    tokenId: actor.tokenId,
    before: changed.before ? JSON.stringify(masked(changed.before, secrets)) : null,
    after: changed.after ? JSON.stringify(masked(changed.after, secrets)) : null,
    ip: address,
    device,
    requestId: currentRequestId(),
    now: clock.now().toJSDate(),
  }
}

/** Compared before anything is hidden: that a secret has changed may be known. */
function difference(before?: AuditState, after?: AuditState) {
  if (!before || !after) return { before, after }
  const same = (key: string) => JSON.stringify(before[key]) === JSON.stringify(after[key])
  const without = (state: AuditState) =>
    Object.fromEntries(Object.entries(state).filter(([key]) => !same(key)))
  return { before: without(before), after: without(after) }
}
