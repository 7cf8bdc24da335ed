import type { HttpContext } from '@adonisjs/core/http'
import type { AuditReach } from '#app/audit/contracts/entry'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'

const WHOLE = 'audit.organization'

/** To look, or to take along. */
export type AuditPermission = 'audit.read' | 'audit.export'

/** The chosen tenant. */
export const tenantReach = ({ access }: HttpContext): AuditReach => ({
  tenantIds: [access.tenantId],
  organizationId: null,
})

/**
 * The organization with those of its tenants where the reader may read it as a whole, and do with it what is asked; null
 * where they may not here.
 */
export async function organizationReach(
  ctx: HttpContext,
  permission: AuditPermission
): Promise<AuditReach | null> {
  const { access, identity } = ctx
  if (!access.permissions.has(WHOLE)) return null
  const { organizationId } = access
  const tenantIds: string[] = []
  for (const member of identity?.memberships ?? []) {
    if (member.organizationId !== organizationId) continue
    const held = await permissionsOfMember(member)
    if (held.has(WHOLE) && held.has(permission)) tenantIds.push(member.tenantId)
  }
  return { tenantIds, organizationId }
}
