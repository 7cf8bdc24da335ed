import type { Account } from '#app/identity/contracts/account'
import { clock } from '#app/shared/clock'
import { execute, executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { accountLinks } from '#app/tenancy/system/account_links'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

const ACCOUNT = `
  select users.id as "userId", users.name, users.email, users.status, users.password_hash as "passwordHash",
    users.access_epoch as "accessEpoch", users.email_verified_at as "emailVerifiedAt",
    users.password_changed_at as "passwordChangedAt",
    coalesce(users.locale, (select language from tenants where tenants.id = users.default_tenant_id)) as locale,
    array(
      select organizations.name from memberships
      join tenants on tenants.id = memberships.tenant_id
      join organizations on organizations.id = tenants.organization_id
      where memberships.user_id = users.id
      union
      select tenants.name from memberships join tenants on tenants.id = memberships.tenant_id
      where memberships.user_id = users.id
    ) as places,
    array(select memberships.tenant_id from memberships where memberships.user_id = users.id) as "tenantIds"
  from users`

/** What a program gets by signing in. */
export interface NewLoginToken {
  userId: string
  accessEpoch: number
  hash: string
  userAgent: string | null
  address: string | null
  now: Date
  expiresAt: Date
  /** The ones unused for longest beyond so many are ended. */
  most: number
}

const ADD_LOGIN_TOKEN = `
  insert into access_tokens (user_id, name, hash, user_agent, address, created_at, expires_at)
  select id, 'login', :hash, :userAgent, :address, :now, :expiresAt from users
  where id = :userId and status = 'active' and access_epoch = :accessEpoch for share`

const END_OLDEST_LOGIN_TOKENS = `
  delete from access_tokens where id in (
    select id from access_tokens where user_id = :userId and kind = 'sign_in'
    order by coalesce(last_used_at, created_at) desc, id desc offset :most
  )`

/** Users as they sign in, change their password and their address: before any tenant is known, and in none. */
export const accounts = {
  byId: (userId: string, client: Transaction | null = null) =>
    selectOne<Account>(client ?? systemDatabase(), `${ACCOUNT} where users.id = ?`, [userId]),

  byEmail: (email: string) =>
    selectOne<Account>(
      systemDatabase(),
      `${ACCOUNT} where users.email = ? and users.kind = 'person'`,
      [email]
    ),

  /** The same password, hashed as new ones are; not if it was changed meanwhile. */
  rehash: (userId: string, from: string, to: string) =>
    execute(
      systemDatabase(),
      `update users set password_hash = :to where id = :userId and password_hash = :from`,
      { userId, from, to }
    ),

  /** False when all access was ended since the epoch was read. */
  async lock(trx: Transaction, userId: string, accessEpoch: number): Promise<boolean> {
    const row = await selectOne<{ epoch: number }>(
      trx,
      `select access_epoch as epoch from users where id = ? for update`,
      [userId]
    )
    return row?.epoch === accessEpoch
  },

  async setPassword(trx: Transaction, userId: string, passwordHash: string, now: Date) {
    await executeOne(
      trx,
      `update users set password_hash = :passwordHash, password_changed_at = :now where id = :userId`,
      { userId, passwordHash, now }
    )
  },

  /**
   * Ends every session and every token of a user, and what was about to become one: also links that were asked for,
   * because who asked for a change of the address could come back by it. Returns the epoch that sessions from now on
   * carry.
   */
  async endAccess(trx: Transaction, userId: string): Promise<number> {
    const row = await selectOne<{ epoch: number }>(
      trx,
      `update users set access_epoch = access_epoch + 1 where id = ? returning access_epoch as epoch`,
      [userId]
    )
    if (!row) throw new Error('There is no such user')
    await execute(trx, `delete from sessions where user_id = ?`, [userId])
    await execute(trx, `delete from access_tokens where user_id = ?`, [userId])
    await accountLinks.supersedeAll(trx, userId, clock.now())
    return row.epoch
  },

  /** False when all access was ended since the epoch was read, or the user may not sign in any more. */
  addLoginToken: ({ most, ...token }: NewLoginToken): Promise<boolean> =>
    systemTransaction(async (trx) => {
      if ((await execute(trx, ADD_LOGIN_TOKEN, { ...token })) === 0) return false
      await execute(trx, END_OLDEST_LOGIN_TOKENS, { userId: token.userId, most })
      return true
    }),

  async verifyEmail(trx: Transaction, userId: string, now: Date) {
    await executeOne(trx, `update users set email_verified_at = :now where id = :userId`, {
      userId,
      now,
    })
  },

  /** False when somebody else has the address. */
  async changeEmail(trx: Transaction, userId: string, email: string, now: Date): Promise<boolean> {
    const changed = await execute(
      trx,
      `update users set email = :email, email_verified_at = :now
       where id = :userId and not exists (select 1 from users other where other.email = :email and other.id <> :userId)`,
      { userId, email, now }
    )
    return changed === 1
  },
}
