import { recordAudit } from '#app/audit/record_audit'
import type { Role } from '#app/identity/contracts/role'
import { linkProfessional, professionalIsFree } from '#app/people/actions/link_professional'
import { joinTeam } from '#app/people/actions/join_team'
import { mailPerson } from '#app/people/actions/mail_person'
import type { PeopleActor } from '#app/people/contracts/people_actor'
import { coversIn, rightsOf } from '#app/people/rules/role_rights'
import { findTeam } from '#app/teams/queries/list_teams'
import { clock } from '#app/shared/clock'
import { systemTransaction } from '#app/tenancy/system/database'
import { people } from '#app/tenancy/system/people'
import { registrations } from '#app/tenancy/system/registrations'
import { appUrl } from '#config/app'

export interface Approval {
  id: string
  role: Role
  /** Whose calendar becomes theirs. */
  professionalId?: string
  /** The team they begin in. */
  teamId?: string
}

export type ApprovalResult =
  | { kind: 'approved'; userId: string }
  | { kind: 'unknown' }
  | { kind: 'beyond_rights' }
  | { kind: 'unknown_professional' }
  | { kind: 'unknown_team' }
  | { kind: 'unconfirmed' }
  | { kind: 'decided'; state: 'approved' | 'rejected' }

/** Lets a person in, with the role that the approver says and not the one that was asked for. */
export async function approveRegistration(
  actor: PeopleActor,
  { id, role, professionalId, teamId }: Approval
): Promise<ApprovalResult> {
  const { tenantId } = actor
  if (!coversIn(actor, tenantId, [rightsOf(role)])) return { kind: 'beyond_rights' }
  if (professionalId && !(await professionalIsFree(professionalId))) {
    return { kind: 'unknown_professional' }
  }
  if (teamId && !(await findTeam(teamId))) return { kind: 'unknown_team' }
  const result = await systemTransaction(async (trx): Promise<ApprovalResult> => {
    const registration = await registrations.lock(trx, tenantId, id)
    if (!registration) return { kind: 'unknown' }
    const { userId, state } = registration
    if (state !== 'waiting') return { kind: 'decided', state }
    if (!registration.confirmed) return { kind: 'unconfirmed' }
    const user = await people.lock(trx, userId)
    if (!user) return { kind: 'unknown' }
    const now = clock.now().toJSDate()
    await registrations.decide(trx, {
      tenantId,
      id,
      state: 'approved',
      reason: null,
      decidedBy: actor.userId,
      now,
    })
    await people.join(trx, { tenantId, userId, role, now })
    await people.settle(trx, userId)
    await recordAudit(
      {
        action: 'people.approved',
        subject: { type: 'user', id: userId },
        after: { role, registrationId: id },
        tenantId,
      },
      trx
    )
    await mailPerson(trx, {
      template: 'registration_approved',
      tenantId,
      to: user,
      data: { link: `${appUrl}/login` },
    })
    return { kind: 'approved', userId }
  })
  if (result.kind === 'approved') {
    if (professionalId) await linkProfessional(professionalId, result.userId)
    if (teamId) await joinTeam(teamId, result.userId)
  }
  return result
}
