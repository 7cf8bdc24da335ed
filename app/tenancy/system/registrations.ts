import type { Role } from '#app/identity/contracts/role'
import type { Locale } from '#app/shared/contracts/locale'
import { execute, executeOne, select, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

/** A tenant that anybody may ask to join. */
export interface PublicTenant {
  id: string
  name: string
}

export interface NewRegistration {
  tenantId: string
  userId: string
  name: string
  email: string
  phone: string
  wishedRole: Role
  locale: Locale
  linkHash: string
  linkExpiresAt: Date
  now: Date
}

export interface WaitingRegistration {
  id: string
  tenantId: string
  userId: string
  email: string
  state: 'waiting' | 'approved' | 'rejected'
  confirmed: boolean
}

/** What a link is worth, with what proves that who opens it is who registered. */
export interface ConfirmingRegistration {
  id: string
  tenantId: string
  tenantName: string
  userId: string
  email: string
  passwordHash: string | null
  link: 'valid' | 'used' | 'expired'
}

const PUBLIC = `
  select tenants.id, tenants.name from tenants
  join organizations on organizations.id = tenants.organization_id and organizations.public_registration
  where tenants.suspended_at is null`

const BEHIND = `
  select registrations.id, registrations.tenant_id as "tenantId", tenants.name as "tenantName",
    registrations.user_id as "userId", registrations.email, users.password_hash as "passwordHash",
    case when registrations.confirmed_at is not null or registrations.state <> 'waiting' then 'used'
      when registrations.link_expires_at <= :now then 'expired' else 'valid' end as link
  from registrations
  join tenants on tenants.id = registrations.tenant_id
  join users on users.id = registrations.user_id
  where registrations.link_hash = :hash`

/** People who ask to join: before that they are nobody in any tenant. */
export const registrations = {
  publicTenants: (limit: number) =>
    select<PublicTenant>(systemDatabase(), `${PUBLIC} order by tenants.name, tenants.id limit ?`, [
      limit,
    ]),

  publicTenant: (tenantId: string) =>
    selectOne<PublicTenant>(systemDatabase(), `${PUBLIC} and tenants.id = ?`, [tenantId]),

  /** Whether a user has asked somewhere and proved the address. */
  async isWaiting(trx: Transaction, userId: string): Promise<boolean> {
    const row = await selectOne(
      trx,
      `select 1 from registrations where user_id = ? and state = 'waiting' and confirmed_at is not null limit 1`,
      [userId]
    )
    return row !== null
  },

  /** The id of a new pending user; null when the address is somebody's. */
  async addUser(trx: Transaction, email: string): Promise<string | null> {
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into users (name, email, status) values (:email, :email, 'pending')
       on conflict (email) do nothing returning id`,
      { email: email.slice(0, 200) }
    )
    return row?.id ?? null
  },

  /** Who is pending says anew who they are; what they asked before and did not confirm is forgotten. */
  async setApplicant(
    trx: Transaction,
    userId: string,
    applicant: { name: string; phone: string; passwordHash: string; locale: Locale }
  ) {
    await executeOne(
      trx,
      `update users set name = :name, phone = :phone, password_hash = :passwordHash, locale = :locale,
         email_verified_at = null
       where id = :userId and status = 'pending'`,
      { userId, ...applicant }
    )
    await execute(
      trx,
      `delete from registrations where user_id = ? and state = 'waiting' and confirmed_at is null`,
      [userId]
    )
  },

  async add(trx: Transaction, registration: NewRegistration): Promise<string> {
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into registrations (tenant_id, user_id, name, email, phone, wished_role, locale, link_hash,
         link_expires_at, created_at)
       values (:tenantId, :userId, :name, :email, :phone, :wishedRole, :locale, :linkHash, :linkExpiresAt, :now)
       returning id`,
      { ...registration }
    )
    if (!row) throw new Error('The registration was not made')
    return row.id
  },

  behind: (hash: string, now: Date) =>
    selectOne<ConfirmingRegistration>(systemDatabase(), BEHIND, { hash, now }),

  /** False when somebody else was faster. */
  async confirm(trx: Transaction, id: string, now: Date): Promise<boolean> {
    const met = await execute(
      trx,
      `update registrations set confirmed_at = :now
       where id = :id and confirmed_at is null and state = 'waiting' and link_expires_at > :now`,
      { id, now }
    )
    return met === 1
  },

  lock: (trx: Transaction, tenantId: string, id: string) =>
    selectOne<WaitingRegistration>(
      trx,
      `select id, tenant_id as "tenantId", user_id as "userId", email, state, confirmed_at is not null as confirmed
       from registrations where tenant_id = :tenantId and id = :id for update`,
      { tenantId, id }
    ),

  async decide(
    trx: Transaction,
    decision: {
      tenantId: string
      id: string
      state: 'approved' | 'rejected'
      reason: string | null
      decidedBy: string
      now: Date
    }
  ) {
    await executeOne(
      trx,
      `update registrations set state = :state, reason = :reason, decided_by = :decidedBy, decided_at = :now
       where tenant_id = :tenantId and id = :id and state = 'waiting'`,
      decision
    )
  },

  /** What a person asked of a tenant is answered by an invitation that they took. */
  closeOf: (trx: Transaction, tenantId: string, userId: string, decidedBy: string, now: Date) =>
    execute(
      trx,
      `update registrations set state = 'approved', decided_by = :decidedBy, decided_at = :now
       where tenant_id = :tenantId and user_id = :userId and state = 'waiting'`,
      { tenantId, userId, decidedBy, now }
    ),

  /** Registrations that nobody confirmed, and the users that they alone have made. Returns how many registrations. */
  forget(before: Date): Promise<number> {
    return systemTransaction(async (trx) => {
      const forgotten = await select<{ userId: string }>(
        trx,
        `delete from registrations where state = 'waiting' and confirmed_at is null and created_at < ?
       returning user_id as "userId"`,
        [before]
      )
      await execute(
        trx,
        `delete from users where id = any(?::uuid[]) and status = 'pending'
         and not exists (select 1 from registrations where user_id = users.id)
         and not exists (select 1 from memberships where user_id = users.id)`,
        [forgotten.map(({ userId }) => userId)]
      )
      return forgotten.length
    })
  },
}
