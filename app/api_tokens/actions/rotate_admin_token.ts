import { recordAudit } from '#app/audit/record_audit'
import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { credentials } from '#app/tenancy/system/credentials'

interface Rotation {
  organizationId: string
  tenantId: string
  userId: string
}

/** Replaces the organization's admin token; the one before is refused at once. The new one is shown nowhere else. */
export async function rotateAdminToken({ organizationId, tenantId, userId }: Rotation) {
  const adminToken = makeToken('nxa')
  const now = clock.now()
  const entry = {
    action: 'organization.admin_token_rotated',
    subject: { type: 'organization', id: organizationId },
    tenantId,
    actorId: userId,
  }
  const change = { organizationId, hash: hashToken(adminToken), now: now.toJSDate() }
  await credentials.setAdminToken(change, (trx) => recordAudit(entry, trx))
  return { adminToken, rotatedAt: now.toJSDate() }
}
