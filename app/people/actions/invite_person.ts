import { recordAudit } from '#app/audit/record_audit'
import type { Role } from '#app/identity/contracts/role'
import { sendInvitation } from '#app/people/actions/send_invitation'
import type { PeopleActor } from '#app/people/contracts/people_actor'
import { isMemberByEmail } from '#app/people/queries/is_member_by_email'
import { openInvitations } from '#app/people/queries/list_invitations'
import { coversIn, rightsOf } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { LIMITS } from '#app/shared/limits'
import { execute, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface NewInvitation {
  email: string
  role: Role
  locale: Locale
}

export type InvitingResult =
  | { kind: 'invited'; id: string }
  | { kind: 'beyond_rights' }
  | { kind: 'member' }
  | { kind: 'open' }
  | { kind: 'too_many'; value: number }

/** Offers somebody a role in the current tenant, by a link to their address. */
export async function invitePerson(
  actor: PeopleActor,
  { email, role, locale }: NewInvitation
): Promise<InvitingResult> {
  if (!coversIn(actor, actor.tenantId, [rightsOf(role)])) return { kind: 'beyond_rights' }
  const tenantId = currentTenantId()
  return transaction(async (trx): Promise<InvitingResult> => {
    await execute(trx, `select pg_advisory_xact_lock(hashtextextended(:key, 0))`, {
      key: `invitations:${tenantId}`,
    })
    if (await isMemberByEmail(trx, email)) return { kind: 'member' }
    const most = LIMITS.list.openInvitations
    if ((await openInvitations(trx)) >= most) return { kind: 'too_many', value: most }
    await endExpired(trx, email)
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into invitations (tenant_id, email, role, locale, link_hash, invited_by, sent_at, expires_at, created_at)
       values (:tenantId, :email, :role, :locale, gen_random_uuid()::text, :userId, :now, :now, :now)
       on conflict (tenant_id, email) where accepted_at is null and revoked_at is null do nothing
       returning id`,
      { tenantId, email, role, locale, userId: actor.userId, now: clock.now().toJSDate() }
    )
    if (!row) return { kind: 'open' }
    await sendInvitation(trx, { ...row, email, locale, inviter: actor.name })
    const subject = { type: 'invitation', id: row.id }
    await recordAudit({ action: 'people.invited', subject, after: { email, role } }, trx)
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
