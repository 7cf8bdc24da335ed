import { auditAccount } from '#app/identity/audit_account'
import type { Identity } from '#app/identity/contracts/identity'
import { sessions } from '#app/tenancy/system/sessions'

/** Ends one session of this user; false when they have none with this id. Its open streams close within seconds. */
export async function endSession(identity: Identity, id: string): Promise<boolean> {
  if (!(await sessions.end(identity.userId, id))) return false
  await auditAccount(audited(identity), { action: 'auth.session_ended', after: { sessionId: id } })
  return true
}

/** Ends all sessions of this user, and all tokens from signing in, but the one with this hash. Returns how many. */
export async function endOtherSessions(identity: Identity, kept: string): Promise<number> {
  const ended = await sessions.endOthers(identity.userId, kept)
  if (ended === 0) return 0
  await auditAccount(audited(identity), { action: 'auth.sessions_ended', after: { ended } })
  return ended
}

const audited = ({ userId, memberships }: Identity) => ({
  userId,
  tenantIds: memberships.map(({ tenantId }) => tenantId),
})
