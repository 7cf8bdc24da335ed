import type { HttpContext } from '@adonisjs/core/http'
import type { AuditReach } from '#app/audit/contracts/entry'
import { scopesOf } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import { signedInAs } from '#app/identity/controllers/signed_in_as'
import { heldInOrganization } from '#app/identity/queries/held_in_organization'

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
  const { organizationId, permissions } = ctx.access
  if (!can({ permissions }, WHOLE)) return null
  const { memberships } = signedInAs(ctx)
  const held = await heldInOrganization(
    { memberships, organizationId, scopes: scopesOf(ctx) },
    WHOLE
  )
  const tenantIds = [...held].flatMap(([tenantId, own]) =>
    can({ permissions: own }, permission) ? [tenantId] : []
  )
  return { tenantIds, organizationId }
}
