import { auditService } from '#app/api_tokens/actions/create_service_token'
import { managedTenants, type Manager } from '#app/api_tokens/queries/managed_tenants'
import { serviceTokens } from '#app/tenancy/system/service_tokens'

/**
 * Ends a token in every tenant in which this person manages tokens, from the next request on. False when none of that
 * id opens this tenant.
 */
export async function revokeServiceToken(
  manager: Manager,
  { tenantId, id }: { tenantId: string; id: string }
): Promise<boolean> {
  const found = await serviceTokens.find(tenantId, id)
  if (!found) return false
  const managed = managedTenants(manager)
  const closed = found.tenantIds.filter((one) => managed.has(one))
  const before = { name: found.name }
  await serviceTokens.remove({
    id,
    userId: found.userId,
    tenantIds: closed,
    record: (trx) =>
      auditService(manager, closed, { action: 'service_token.revoked', id, before }, trx),
  })
  return true
}
