import { issueToken } from '#app/identity/actions/issue_token'
import type { Role } from '#app/identity/contracts/role'
import { provisioning } from '#app/tenancy/system/provisioning'

/** A user with this role in the tenant, made for the occasion; returns a token. */
export async function tokenFor(tenantId: string, role: Role): Promise<string> {
  const email = `${role}-${tenantId}@example.test`
  const userId = await provisioning.user({ name: role, email, defaultTenantId: tenantId })
  await provisioning.membership(tenantId, userId, role)
  return (await issueToken(userId, 'test')).token
}
