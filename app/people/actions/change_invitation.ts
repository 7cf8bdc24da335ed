import { recordAudit } from '#app/audit/record_audit'
import { sendInvitation } from '#app/people/actions/send_invitation'
import type { PeopleActor } from '#app/people/contracts/people_actor'
import { wantedRole } from '#app/people/actions/wanted_role'
import { findInvitation, type InvitationRow } from '#app/people/queries/find_invitation'
import { grantable } from '#app/identity/queries/permissions_of'
import { coversIn } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { executeOne, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type InvitationChange =
  | { kind: 'done' }
  | { kind: 'unknown' }
  | { kind: 'beyond_rights' }
  | { kind: 'closed'; state: 'accepted' | 'revoked' }
  | { kind: 'too_soon'; retryAfterSeconds: number }

/** Sends a new link, which is good for as long as the first one was; the old one dies. */
export function resendInvitation(actor: PeopleActor, id: string): Promise<InvitationChange> {
  return change(actor, id, async (trx, invitation) => {
    const wait = clock.now().diff(invitation.sentAt).as('seconds')
    const pause = LIMITS.time.invitationResent
    if (wait < pause) return { kind: 'too_soon', retryAfterSeconds: Math.ceil(pause - wait) }
    await sendInvitation(trx, { ...invitation, inviter: actor.name })
    await audit(trx, 'people.invitation_resent', invitation)
    return { kind: 'done' }
  })
}

/** The link dies. */
export function revokeInvitation(actor: PeopleActor, id: string): Promise<InvitationChange> {
  return change(actor, id, async (trx, invitation) => {
    await executeOne(
      trx,
      `update invitations set revoked_at = :now where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id, now: clock.now().toJSDate() }
    )
    await audit(trx, 'people.invitation_revoked', invitation)
    return { kind: 'done' }
  })
}

function change(
  actor: PeopleActor,
  id: string,
  act: (trx: Transaction, invitation: InvitationRow) => Promise<InvitationChange>
): Promise<InvitationChange> {
  return transaction(async (trx): Promise<InvitationChange> => {
    await selectOne(trx, `select 1 from invitations where tenant_id = ? and id = ? for update`, [
      currentTenantId(),
      id,
    ])
    const invitation = await findInvitation(id, trx)
    if (!invitation) return { kind: 'unknown' }
    const { state, role, customRoleId } = invitation
    if (state === 'accepted' || state === 'revoked') return { kind: 'closed', state }
    const offered = await wantedRole(actor, { role, customRoleId: customRoleId ?? undefined })
    if (!offered || !coversIn(actor, actor.tenantId, [grantable(offered)])) {
      return { kind: 'beyond_rights' }
    }
    return act(trx, invitation)
  })
}

const audit = (trx: Transaction, action: string, { id, email, role }: InvitationRow) =>
  recordAudit({ action, subject: { type: 'invitation', id }, after: { email, role } }, trx)
