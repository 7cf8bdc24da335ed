import { auditAccount } from '#app/identity/audit_account'
import type { Identity } from '#app/identity/contracts/identity'

/** Writes down that a user signed out; session or token end with the request that says so. */
export function signOut({ userId, memberships }: Identity): Promise<void> {
  const tenantIds = memberships.map(({ tenantId }) => tenantId)
  return auditAccount({ userId, tenantIds }, { action: 'auth.signed_out', actorId: userId })
}
