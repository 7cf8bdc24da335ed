import type { Membership } from '#app/identity/contracts/identity'
import type { Locale } from '#app/shared/contracts/locale'
import { lockByName } from '#app/tenancy/lock_by_name'
import { accounts } from '#app/tenancy/system/accounts'
import { CUSTOM_ROLE } from '#app/tenancy/system/identities'
import { execute, executeOne, select, selectOne, type Transaction } from '#app/tenancy/database'
import { teamsLock } from '#app/teams/contracts/lock'

/** A user, locked until the transaction ends. */
export interface LockedUser {
  id: string
  name: string
  email: string
  phone: string | null
  status: 'pending' | 'active' | 'suspended'
  locale: Locale | null
}

export type HeldRole = Pick<Membership, 'role' | 'customRole'>

export interface HeldMembership extends HeldRole {
  tenantId: string
  organizationId: string
  version: number
  suspendedAt: Date | null
}

const USER = `select id, name, email, phone, status, locale from users where kind = 'person'`

/** Users and their memberships as somebody with the right to it changes them. All run in a transaction of the system role. */
export const people = {
  lock: (trx: Transaction, userId: string) =>
    selectOne<LockedUser>(trx, `${USER} and id = ? for update`, [userId]),

  lockByEmail: (trx: Transaction, email: string) =>
    selectOne<LockedUser>(trx, `${USER} and email = ? for update`, [email]),

  memberships: (trx: Transaction, userId: string) =>
    select<HeldMembership>(
      trx,
      `select memberships.tenant_id as "tenantId", tenants.organization_id as "organizationId", memberships.role,
         case when memberships.custom_role_id is not null then ${CUSTOM_ROLE} end as "customRole",
         memberships.version, memberships.suspended_at as "suspendedAt"
       from memberships join tenants on tenants.id = memberships.tenant_id
       where memberships.user_id = ? order by memberships.created_at, memberships.id`,
      [userId]
    ),

  /**
   * Whether somebody else is an active CEO of the tenant. All its CEOs are locked, so that two who take the role from
   * each other at once do so one after the other.
   */
  async anotherCeo(trx: Transaction, tenantId: string, userId: string): Promise<boolean> {
    const rows = await select<{ userId: string }>(
      trx,
      `select memberships.user_id as "userId" from memberships
       join users on users.id = memberships.user_id and users.status = 'active' and users.kind = 'person'
       where memberships.tenant_id = ? and memberships.role = 'ceo' and memberships.suspended_at is null
       order by memberships.id for update of memberships`,
      [tenantId]
    )
    return rows.some((row) => row.userId !== userId)
  },

  /** False where they are a member already. */
  async join(
    trx: Transaction,
    {
      tenantId,
      userId,
      role,
      customRole,
      now,
    }: HeldRole & { tenantId: string; userId: string; now: Date }
  ) {
    const added = await execute(
      trx,
      `insert into memberships (tenant_id, user_id, role, custom_role_id, created_at)
       values (:tenantId, :userId, :role, :customRoleId, :now)
       on conflict (tenant_id, user_id) do nothing`,
      { tenantId, userId, role, customRoleId: customRole?.id ?? null, now }
    )
    return added === 1
  },

  async setRole(
    trx: Transaction,
    { tenantId, userId, role, customRole }: HeldRole & { tenantId: string; userId: string }
  ) {
    await executeOne(
      trx,
      `update memberships set role = :role, custom_role_id = :customRoleId, version = version + 1
       where tenant_id = :tenantId and user_id = :userId`,
      { tenantId, userId, role, customRoleId: customRole?.id ?? null }
    )
  },

  /** False where they are in the team already, or it is gone. */
  async joinTeam(
    trx: Transaction,
    team: { tenantId: string; teamId: string; userId: string }
  ): Promise<boolean> {
    await lockByName(trx, teamsLock(team.tenantId))
    const added = await execute(
      trx,
      `insert into team_members (tenant_id, team_id, user_id)
       select tenant_id, id, :userId::uuid from teams where tenant_id = :tenantId and id = :teamId
       on conflict do nothing`,
      team
    )
    if (added === 0) return false
    const { tenantId, teamId: id } = team
    await executeOne(
      trx,
      `update teams set version = version + 1 where tenant_id = :tenantId and id = :id`,
      { tenantId, id }
    )
    return true
  },

  async setSuspended(trx: Transaction, tenantId: string, userId: string, since: Date | null) {
    await executeOne(
      trx,
      `update memberships set suspended_at = :since, version = version + 1
       where tenant_id = :tenantId and user_id = :userId`,
      { tenantId, userId, since }
    )
  },

  async leave(trx: Transaction, tenantId: string, userId: string) {
    await executeOne(trx, `delete from memberships where tenant_id = ? and user_id = ?`, [
      tenantId,
      userId,
    ])
  },

  async setProfile(
    trx: Transaction,
    userId: string,
    profile: { name: string; phone: string | null }
  ) {
    await executeOne(trx, `update users set name = :name, phone = :phone where id = :userId`, {
      userId,
      ...profile,
    })
    await execute(trx, `update memberships set version = version + 1 where user_id = ?`, [userId])
  },

  /**
   * The one place that says what a user is: suspended who is so as a whole (`users.suspended_at`), whatever the
   * memberships say; else active with an open membership, suspended with suspended ones only. Their first tenant becomes
   * one that they may enter. Who may enter none loses all sessions and tokens.
   */
  async settle(trx: Transaction, userId: string): Promise<void> {
    const open = (await people.memberships(trx, userId)).filter((one) => one.suspendedAt === null)
    const row = await selectOne<{ active: boolean }>(
      trx,
      `update users set
         status = case when suspended_at is not null then 'suspended' when :open then 'active'
           when exists (select 1 from memberships where user_id = :userId) then 'suspended' else status end,
         default_tenant_id = case when default_tenant_id = any(:tenantIds::uuid[]) then default_tenant_id
           else cast(:first as uuid) end
       where id = :userId and not super_admin returning status = 'active' as active`,
      {
        userId,
        open: open.length > 0,
        tenantIds: open.map(({ tenantId }) => tenantId),
        first: open[0]?.tenantId ?? null,
      }
    )
    if (open.length === 0 || row?.active === false) await accounts.endAccess(trx, userId)
  },
}
