import type { CustomRole } from '#app/identity/contracts/identity'
import type { MembershipRole } from '#app/identity/contracts/role'
import type { Locale } from '#app/shared/contracts/locale'
import { execute, executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import { customRoleOf } from '#app/tenancy/system/identities'

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

/** What stands behind a link, for who holds it. */
export interface HeldInvitation {
  id: string
  tenantId: string
  tenantName: string
  tenantSlug: string
  organizationName: string
  email: string
  role: MembershipRole
  customRole: CustomRole | null
  /** The team in which they begin. */
  teamId: string | null
  locale: Locale
  invitedBy: string
  inviterName: string
  inviterActive: boolean
  state: InvitationState
  /** What is known of the address; null: nothing. */
  account: 'pending' | 'active' | 'suspended' | null
}

/** As SQL, for a row of `invitations` and a binding `now`. */
export const STATE = `case when invitations.accepted_at is not null then 'accepted'
  when invitations.revoked_at is not null then 'revoked'
  when invitations.expires_at <= :now then 'expired' else 'open' end`

const BEHIND = `
  select invitations.id, invitations.tenant_id as "tenantId", tenants.name as "tenantName", tenants.slug as "tenantSlug",
    organizations.name as "organizationName", invitations.email, invitations.role,
    ${customRoleOf('invitations')} as "customRole", invitations.team_id as "teamId", invitations.locale,
    invitations.invited_by as "invitedBy", inviter.name as "inviterName", inviter.status = 'active' as "inviterActive", ${STATE} as state,
    (select users.status from users where users.email = invitations.email) as account
  from invitations
  join tenants on tenants.id = invitations.tenant_id and tenants.suspended_at is null
  join organizations on organizations.id = tenants.organization_id
  join users inviter on inviter.id = invitations.invited_by
  where invitations.link_hash = :hash`

/** Links by which people join a tenant. Only hashes are stored; each works once. */
export const invitations = {
  behind: (hash: string, now: Date) =>
    selectOne<HeldInvitation>(systemDatabase(), BEHIND, { hash, now }),

  /** Locked until the transaction ends, so that it is taken once. */
  lock: (trx: Transaction, hash: string, now: Date) =>
    selectOne<HeldInvitation>(trx, `${BEHIND} for update of invitations`, { hash, now }),

  async accept(trx: Transaction, id: string, userId: string, now: Date) {
    await executeOne(
      trx,
      `update invitations set accepted_at = :now, accepted_by = :userId where id = :id`,
      { id, userId, now }
    )
  },

  revoke: (trx: Transaction, id: string, now: Date) =>
    executeOne(trx, `update invitations set revoked_at = :now where id = :id`, { id, now }),

  /** Invitations of somebody who lost the right to them. */
  revokeOf: (trx: Transaction, tenantId: string, userId: string, now: Date) =>
    execute(
      trx,
      `update invitations set revoked_at = :now
       where tenant_id = :tenantId and invited_by = :userId and accepted_at is null and revoked_at is null`,
      { tenantId, userId, now }
    ),

  /** The id of a new user, whose address the link has proved; a pending one becomes this. */
  async addUser(
    trx: Transaction,
    user: {
      name: string
      email: string
      passwordHash: string
      locale: Locale
      tenantId: string
      now: Date
    }
  ): Promise<{ userId: string; accessEpoch: number }> {
    const row = await selectOne<{ userId: string; accessEpoch: number }>(
      trx,
      `insert into users (name, email, password_hash, locale, status, default_tenant_id,
         email_verified_at)
       values (:name, :email, :passwordHash, :locale, 'active', :tenantId, :now)
       on conflict (email) do update set name = excluded.name, password_hash = excluded.password_hash,
         status = 'active', default_tenant_id = excluded.default_tenant_id,
         email_verified_at = excluded.email_verified_at
       where users.status = 'pending'
       returning id as "userId", access_epoch as "accessEpoch"`,
      user
    )
    if (!row) throw new Error('The address is somebody’s')
    return row
  },

  /** Those that nobody took, so long after their end. Returns how many. */
  forget: (before: Date) =>
    execute(
      systemDatabase(),
      `delete from invitations where accepted_at is null and least(revoked_at, expires_at) < ?`,
      [before]
    ),
}
