import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { sendInvitation } from '#app/people/actions/send_invitation'
import { wantedRole } from '#app/people/actions/wanted_role'
import type { PeopleActor, WantedRole } from '#app/people/contracts/people_actor'
import { isMemberByEmail } from '#app/people/queries/is_member_by_email'
import { openInvitations } from '#app/people/queries/list_invitations'
import { coversIn, nameOf } from '#app/people/rules/role_rights'
import { findTeam } from '#app/teams/queries/list_teams'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { LIMITS } from '#app/shared/limits'
import { execute, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'

export interface NewInvitation extends WantedRole {
  email: string
  locale: Locale
  /** The team in which they begin. */
  teamId?: string
}

export type InvitingResult =
  | { kind: 'invited'; id: string }
  | { kind: 'unknown_role' }
  | { kind: 'unknown_team' }
  | { kind: 'beyond_rights' }
  | { kind: 'member' }
  | { kind: 'open' }
  | { kind: 'too_many'; value: number }

/** Offers somebody a role, and maybe a team, in the current tenant, by a link to their address. */
export async function invitePerson(
  actor: PeopleActor,
  { email, locale, teamId, ...wanted }: NewInvitation
): Promise<InvitingResult> {
  const role = await wantedRole(actor, wanted)
  if (!role) return { kind: 'unknown_role' }
  if (!coversIn(actor, actor.tenantId, [grantable(role)])) return { kind: 'beyond_rights' }
  if (teamId && !(await findTeam(teamId))) return { kind: 'unknown_team' }
  const tenantId = currentTenantId()
  return transaction(async (trx): Promise<InvitingResult> => {
    await lockByName(trx, `invitations:${tenantId}`)
    if (await isMemberByEmail(trx, email)) return { kind: 'member' }
    const most = LIMITS.list.openInvitations
    if ((await openInvitations(trx)) >= most) return { kind: 'too_many', value: most }
    await endExpired(trx, email)
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into invitations (tenant_id, email, role, custom_role_id, team_id, locale, link_hash, invited_by, sent_at,
         expires_at, created_at)
       values (:tenantId, :email, :role, :customRoleId, :teamId, :locale, gen_random_uuid()::text, :userId, :now,
         :now, :now)
       on conflict (tenant_id, email) where accepted_at is null and revoked_at is null do nothing
       returning id`,
      {
        tenantId,
        email,
        role: role.role,
        customRoleId: role.customRole?.id ?? null,
        teamId: teamId ?? null,
        locale,
        userId: actor.userId,
        now: clock.now().toJSDate(),
      }
    )
    if (!row) return { kind: 'open' }
    await sendInvitation(trx, { ...row, email, locale, inviter: actor.name })
    const subject = { type: 'invitation', id: row.id }
    const after = { email, role: nameOf(role), teamId }
    await recordAudit({ action: 'people.invited', subject, after }, trx)
    return { kind: 'invited', id: row.id }
  })
}

/** One that ran out makes room for a new one. */
function endExpired(trx: Transaction, email: string) {
  return execute(
    trx,
    `update invitations set revoked_at = :now
     where tenant_id = :tenantId and email = :email and accepted_at is null and revoked_at is null
       and expires_at <= :now`,
    { tenantId: currentTenantId(), email, now: clock.now().toJSDate() }
  )
}
