import { DateTime } from 'luxon'
import type { MembershipRole } from '#app/identity/contracts/role'
import { clock } from '#app/shared/clock'
import type { Locale } from '#app/shared/contracts/locale'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked'

interface Stored {
  id: string
  email: string
  role: MembershipRole
  /** The organization's own role, where the role is `custom`; null when it is gone. */
  customRoleId: string | null
  /** The team in which they begin. */
  team: { id: string; name: string } | null
  locale: Locale
  state: InvitationState
  invitedBy: { id: string; name: string } | null
  sentAt: Date
  expiresAt: Date
  acceptedAt: Date | null
  createdAt: Date
}

export interface InvitationRow extends Omit<Stored, 'sentAt'> {
  sentAt: DateTime
}

/** Needs a binding `now`. Who invited is named as long as they are a member. */
export const INVITATION_STATE = `case when invitations.accepted_at is not null then 'accepted'
  when invitations.revoked_at is not null then 'revoked'
  when invitations.expires_at <= :now then 'expired' else 'open' end`

export const INVITATION_COLUMNS = `invitations.id, invitations.email, invitations.role,
  invitations.custom_role_id as "customRoleId", invitations.locale,
  ${INVITATION_STATE} as state, invitations.sent_at as "sentAt", invitations.expires_at as "expiresAt",
  invitations.accepted_at as "acceptedAt", invitations.created_at as "createdAt",
  (select json_build_object('id', users.id, 'name', users.name) from users where users.id = invitations.invited_by)
    as "invitedBy",
  (select json_build_object('id', teams.id, 'name', teams.name) from teams
   where teams.tenant_id = invitations.tenant_id and teams.id = invitations.team_id) as team`

export const asInvitation = <Row extends Stored>(row: Row) => ({
  ...row,
  sentAt: DateTime.fromJSDate(row.sentAt, { zone: 'utc' }),
})

export async function findInvitation(
  id: string,
  client: Client = database()
): Promise<InvitationRow | null> {
  const row = await selectOne<Stored>(
    client,
    `select ${INVITATION_COLUMNS} from invitations where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id, now: clock.now().toJSDate() }
  )
  return row && asInvitation(row)
}
