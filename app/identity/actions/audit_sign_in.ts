import { recordAudit } from '#app/audit/record_audit'
import { auditAccount } from '#app/identity/audit_account'
import type { Identity } from '#app/identity/contracts/identity'
import { hashToken } from '#app/identity/token'

type Action = 'auth.signed_in' | 'auth.sign_in_failed' | 'auth.sign_in_refused'

/**
 * A try to sign in: of a known account in the trails of its tenants, of an unknown address in the platform's, where the
 * address stands as a hash, because it may be a password typed into the wrong field.
 */
export async function auditSignIn(action: Action, known: Identity | null, email: string) {
  if (!known) {
    const subject = { type: 'unknown_account', id: hashToken(email) }
    return recordAudit({ action, subject, tenantId: null })
  }
  const { userId, memberships } = known
  const tenantIds = memberships.map(({ tenantId }) => tenantId)
  const actorId = action === 'auth.signed_in' ? userId : null
  return auditAccount({ userId, tenantIds }, { action, actorId })
}
