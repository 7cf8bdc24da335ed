import type { DateTime } from 'luxon'
import type { LinkPurpose, LinkState } from '#app/identity/contracts/account'
import { execute, executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface AccountLink {
  userId: string
  /** The address it was sent to. */
  email: string
  state: LinkState
}

const LINK = `
  select user_id as "userId", email,
    case when used_at is not null then 'used' when superseded_at is not null then 'superseded'
      when expires_at <= :now then 'expired' else 'valid' end as state
  from account_links where hash = :hash and purpose = :purpose`

/** Links of e-mails by which people prove that an address is theirs. Only hashes are stored; each works once. */
export const accountLinks = {
  async add(
    trx: Transaction,
    link: {
      hash: string
      purpose: LinkPurpose
      userId: string
      email: string
      now: DateTime
      expiresAt: DateTime
    }
  ) {
    await executeOne(
      trx,
      `insert into account_links (hash, purpose, user_id, email, created_at, expires_at)
       values (:hash, :purpose, :userId, :email, :now, :expiresAt)`,
      { ...link, now: link.now.toJSDate(), expiresAt: link.expiresAt.toJSDate() }
    )
  },

  find: (hash: string, purpose: LinkPurpose, now: DateTime) =>
    selectOne<AccountLink>(systemDatabase(), LINK, { hash, purpose, now: now.toJSDate() }),

  /** Takes the link, once: whoever comes second waits and gets the state that it then has. null: there is none. */
  async use(trx: Transaction, hash: string, purpose: LinkPurpose, now: DateTime) {
    const at = now.toJSDate()
    const link = await selectOne<AccountLink>(trx, `${LINK} for update`, { hash, purpose, now: at })
    if (link?.state !== 'valid') return link
    await executeOne(trx, `update account_links set used_at = :at where hash = :hash`, { hash, at })
    return link
  },

  /** All open links of this kind stop working. */
  supersede: (trx: Transaction, userId: string, purpose: LinkPurpose, now: DateTime) =>
    execute(
      trx,
      `update account_links set superseded_at = :now
       where user_id = :userId and purpose = :purpose and used_at is null and superseded_at is null`,
      { userId, purpose, now: now.toJSDate() }
    ),

  /** All open links of this user stop working. */
  supersedeAll: (trx: Transaction, userId: string, now: DateTime) =>
    execute(
      trx,
      `update account_links set superseded_at = :now
       where user_id = :userId and used_at is null and superseded_at is null`,
      { userId, now: now.toJSDate() }
    ),

  /** The new address that a user is yet to confirm. */
  async pendingEmail(userId: string, now: DateTime): Promise<string | null> {
    const row = await selectOne<{ email: string }>(
      systemDatabase(),
      `select account_links.email from account_links join users on users.id = account_links.user_id
       where account_links.user_id = :userId and purpose = 'verify' and used_at is null and superseded_at is null
         and expires_at > :now and account_links.email <> users.email
       order by account_links.created_at desc limit 1`,
      { userId, now: now.toJSDate() }
    )
    return row?.email ?? null
  },
}
