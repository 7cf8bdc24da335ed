import { auditToken } from '#app/api_tokens/actions/audit_token'
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
  await credentials.setAdminToken(organizationId, hashToken(adminToken), now.toJSDate())
  await auditToken({
    tenantId,
    actorId: userId,
    action: 'organization.admin_token_rotated',
    subject: { type: 'organization', id: organizationId },
    data: {},
  })
  return { adminToken, rotatedAt: now.toJSDate() }
}
