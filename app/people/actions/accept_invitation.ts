import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { judgePassword, type PasswordFault } from '#app/identity/passwords/judge_password'
import { wantedRole } from '#app/people/actions/wanted_role'
import { hashPassword } from '#app/identity/passwords/password_hash'
import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { joinTeam } from '#app/people/actions/join_team'
import { covers } from '#app/people/rules/role_rights'
import type { Transaction } from '#app/tenancy/database'
import { systemTransaction } from '#app/tenancy/system/database'
import {
  invitations,
  type HeldInvitation,
  type InvitationState,
} from '#app/tenancy/system/invitations'
import { people } from '#app/tenancy/system/people'
import { registrations } from '#app/tenancy/system/registrations'

/** Who takes an invitation: somebody new, or a user who has proved to be the one with this address. */
export type Invitee =
  | { kind: 'new'; name: string; password: string; locale: Locale }
  | { kind: 'known'; userId: string; email: string; accessEpoch: number | null }

export type Acceptance =
  /** The epoch is null where somebody is signed in already. */
  | { kind: 'accepted'; userId: string; accessEpoch: number | null }
  | { kind: 'dead_link'; state: Exclude<InvitationState, 'open'> | 'unknown' }
  /** The address has an account that has to prove itself, or is suspended. */
  | { kind: 'has_account' }
  | { kind: 'other_address' }
  | { kind: 'refused'; fault: PasswordFault }

/** Joins the tenant of an invitation with the role that it names. It works once, for its own address. */
export async function acceptInvitation(token: string, invitee: Invitee): Promise<Acceptance> {
  const linkHash = hashToken(token)
  const now = clock.now().toJSDate()
  const seen = await invitations.behind(linkHash, now)
  const refused = refusalOf(seen, invitee)
  if (refused) return refused
  const fault = seen && invitee.kind === 'new' ? await faultOf(invitee, seen) : null
  if (fault) return { kind: 'refused', fault }
  const passwordHash = invitee.kind === 'new' ? await hashPassword(invitee.password) : ''
  return systemTransaction(async (trx): Promise<Acceptance> => {
    // Before the row is locked: who changes the inviter's role takes the locks in the same order.
    const offered = seen !== null && (await stillOffered(trx, seen))
    const invitation = await invitations.lock(trx, linkHash, now)
    const meanwhile = refusalOf(invitation, invitee)
    if (!invitation || meanwhile) return meanwhile ?? { kind: 'dead_link', state: 'unknown' }
    const { id, tenantId, role, customRole, email } = invitation
    if (!offered) {
      await invitations.revoke(trx, id, now)
      return { kind: 'dead_link', state: 'revoked' }
    }
    const { userId, accessEpoch } =
      invitee.kind === 'known'
        ? invitee
        : await invitations.addUser(trx, { ...invitee, email, passwordHash, tenantId, now })
    await invitations.accept(trx, id, userId, now)
    await join(trx, invitation, userId, now)
    const subject = { type: 'user', id: userId }
    const after = { role: customRole?.name ?? role, invitationId: id }
    await recordAudit({ action: 'people.joined', subject, after, tenantId, actorId: userId }, trx)
    return { kind: 'accepted', userId, accessEpoch }
  })
}

function refusalOf(held: HeldInvitation | null, invitee: Invitee): Acceptance | null {
  if (held?.state !== 'open') return { kind: 'dead_link', state: held?.state ?? 'unknown' }
  const { account, email } = held
  if (invitee.kind === 'new') {
    return account === 'active' || account === 'suspended' ? { kind: 'has_account' } : null
  }
  return invitee.email === email ? null : { kind: 'other_address' }
}

const faultOf = (
  { name, password }: { name: string; password: string },
  { email, tenantName, organizationName }: HeldInvitation
) => judgePassword(password, { name, email, places: [tenantName, organizationName] })

/** Whether who invited may still grant what is offered: they, or the role, may have changed since. */
async function stillOffered(
  trx: Transaction,
  { invitedBy, inviterActive, tenantId, role, customRole }: HeldInvitation
): Promise<boolean> {
  if (!inviterActive) return false
  const memberships = await people.memberships(trx, invitedBy)
  const inviter = memberships.find((one) => one.tenantId === tenantId)
  if (!inviter || inviter.suspendedAt) return false
  const rights = grantable(inviter)
  const offered = await wantedRole(inviter, { role, customRoleId: customRole?.id }, trx)
  return offered !== null && rights.has('people.invite') && covers(rights, grantable(offered))
}

/** Somebody who is in already keeps the role and the teams they have. */
async function join(trx: Transaction, held: HeldInvitation, userId: string, now: Date) {
  const { tenantId, role, customRole, teamId, invitedBy } = held
  const joined = await people.join(trx, { tenantId, userId, role, customRole, now })
  if (joined && teamId) await joinTeam(trx, { tenantId, teamId, userId, actorId: userId })
  await registrations.closeOf(trx, tenantId, userId, invitedBy, now)
  await people.settle(trx, userId)
}
