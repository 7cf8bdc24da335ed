import type { HttpContext } from '@adonisjs/core/http'
import type { AuditReach } from '#app/audit/contracts/entry'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'

const WHOLE = 'audit.organization'

/** The chosen tenant. */
export const tenantReach = ({ access }: HttpContext): AuditReach => ({
  tenantIds: [access.tenantId],
  organizationId: null,
})

/** The organization with those of its tenants where the reader may read it as a whole; null where in none. */
export async function organizationReach(ctx: HttpContext): Promise<AuditReach | null> {
  const { access, identity } = ctx
  if (!access.permissions.has(WHOLE)) return null
  const { organizationId } = access
  const tenantIds: string[] = []
  for (const member of identity?.memberships ?? []) {
    if (member.organizationId !== organizationId) continue
    if ((await permissionsOfMember(member)).has(WHOLE)) tenantIds.push(member.tenantId)
  }
  return { tenantIds, organizationId }
}
