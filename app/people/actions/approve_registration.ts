import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { linkProfessional, professionalIsFree } from '#app/people/actions/link_professional'
import { joinTeam } from '#app/people/actions/join_team'
import { mailPerson } from '#app/people/actions/mail_person'
import { wantedRole } from '#app/people/actions/wanted_role'
import type { PeopleActor, WantedRole } from '#app/people/contracts/people_actor'
import { coversIn } from '#app/people/rules/role_rights'
import { findTeam } from '#app/teams/queries/list_teams'
import { clock } from '#app/shared/clock'
import { systemTransaction } from '#app/tenancy/system/database'
import { people, type HeldRole } from '#app/tenancy/system/people'
import type { Transaction } from '#app/tenancy/database'
import { registrations } from '#app/tenancy/system/registrations'
import { appUrl } from '#config/app'

export interface Approval extends WantedRole {
  id: string
  /** Whose calendar becomes theirs. */
  professionalId?: string
  /** The team they begin in. */
  teamId?: string
}

export type ApprovalResult =
  | { kind: 'approved'; userId: string }
  | { kind: 'unknown' }
  | { kind: 'beyond_rights' }
  | { kind: 'unknown_role' }
  | { kind: 'unknown_professional' }
  | { kind: 'unknown_team' }
  | { kind: 'unconfirmed' }
  | { kind: 'decided'; state: 'approved' | 'rejected' }

/** Lets a person in, with the role that the approver says and not the one that was asked for. */
export async function approveRegistration(
  actor: PeopleActor,
  { id, professionalId, teamId, ...wanted }: Approval
): Promise<ApprovalResult> {
  const { tenantId } = actor
  const refused = await roleOf(actor, wanted)
  if ('kind' in refused) return refused
  if (professionalId && !(await professionalIsFree(professionalId))) {
    return { kind: 'unknown_professional' }
  }
  if (teamId && !(await findTeam(teamId))) return { kind: 'unknown_team' }
  const result = await systemTransaction(async (trx): Promise<ApprovalResult> => {
    const role = await roleOf(actor, wanted, trx)
    if ('kind' in role) return role
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
    const joined = await people.join(trx, { tenantId, userId, ...role, now })
    if (joined && teamId) await joinTeam(trx, { tenantId, teamId, userId })
    await people.settle(trx, userId)
    await recordAudit(
      {
        action: 'people.approved',
        subject: { type: 'user', id: userId },
        after: { role: role.customRole?.name ?? role.role, registrationId: id },
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
  if (result.kind === 'approved' && professionalId) {
    await linkProfessional(professionalId, result.userId)
  }
  return result
}

/** The role, where the organization has it and the approver may give it. */
async function roleOf(
  actor: PeopleActor,
  wanted: WantedRole,
  trx?: Transaction
): Promise<HeldRole | { kind: 'unknown_role' | 'beyond_rights' }> {
  const role = await wantedRole(actor, wanted, trx)
  if (!role) return { kind: 'unknown_role' }
  return coversIn(actor, actor.tenantId, [grantable(role)]) ? role : { kind: 'beyond_rights' }
}
