import { execute, select, selectOne } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'
import { prepared } from '#app/tenancy/statement'

/** A session as a request needs it; `hash` is of the secret in the cookie, which is stored nowhere. */
export interface StoredSession {
  data: string
  remembered: boolean
  lastSeenAt: Date
  endsAt: Date
}

export interface NewSession {
  hash: string
  userId: string
  /** What the user's `access_epoch` was when the password was checked. */
  accessEpoch: number
  data: string
  remembered: boolean
  userAgent: string | null
  address: string | null
  now: Date
  expiresAt: Date
  endsAt: Date
  /** The oldest beyond so many are ended. */
  most: number
}

/** A session as its owner sees it. */
export interface SessionRow {
  id: string
  hash: string
  userAgent: string | null
  address: string | null
  remembered: boolean
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

const READ = prepared(
  `select data, remembered, last_seen_at as "lastSeenAt", ends_at as "endsAt"
   from sessions where hash = :hash and expires_at > :now`
)

const WRITE = prepared(
  `update sessions set data = :data, last_seen_at = :now, expires_at = :expiresAt where hash = :hash`
)

/** The user is locked, so that a password that changes meanwhile either sees this session and ends it, or refuses it. */
const CREATE = `
  insert into sessions (hash, user_id, data, remembered, user_agent, address, created_at, last_seen_at, expires_at, ends_at)
  select :hash, id, :data, :remembered, :userAgent, :address, :now, :now, :expiresAt, :endsAt
  from users where id = :userId and status = 'active' and access_epoch = :accessEpoch for share`

const END_OLDEST = `
  delete from sessions where user_id = :userId and hash in (
    select hash from sessions where user_id = :userId order by last_seen_at desc, id desc offset :most
  )`

/** Sessions of people who are signed in. */
export const sessions = {
  read: (hash: string, now: Date) =>
    selectOne<StoredSession>(systemDatabase(), READ, { hash, now }),

  /** False when the user may not sign in any more, or all access was ended since the password was checked. */
  create: ({ most, ...session }: NewSession) =>
    systemTransaction(async (trx) => {
      if ((await execute(trx, CREATE, session)) === 0) return false
      await execute(trx, END_OLDEST, { userId: session.userId, most })
      return true
    }),

  /** Of a session that still is: one that was ended meanwhile does not come back. */
  write: (session: { hash: string; data: string; now: Date; expiresAt: Date }) =>
    execute(systemDatabase(), WRITE, session),

  touch: (session: { hash: string; now: Date; expiresAt: Date }) =>
    execute(
      systemDatabase(),
      `update sessions set last_seen_at = :now, expires_at = :expiresAt where hash = :hash`,
      session
    ),

  remove: (hash: string) =>
    execute(systemDatabase(), `delete from sessions where hash = ?`, [hash]),

  /** Of one user, the last used first: those of browsers, and tokens of programs that signed in. */
  of: (userId: string, now: Date) =>
    select<SessionRow>(
      systemDatabase(),
      `select id, hash, user_agent as "userAgent", address, remembered, created_at as "createdAt",
         last_seen_at as "lastSeenAt", expires_at as "expiresAt"
       from sessions where user_id = :userId and expires_at > :now
       union all
       select id, hash, user_agent, address, false, created_at, coalesce(last_used_at, created_at), expires_at
       from access_tokens where user_id = :userId and kind = 'sign_in' and expires_at > :now
       order by "lastSeenAt" desc, id desc`,
      { userId, now }
    ),

  /** True when this user had it. */
  end: async (userId: string, id: string) =>
    (await execute(
      systemDatabase(),
      `with browser as (delete from sessions where user_id = :userId and id = :id returning 1),
         program as (
           delete from access_tokens where user_id = :userId and id = :id and kind = 'sign_in' returning 1
         )
       select * from browser union all select * from program`,
      { userId, id }
    )) > 0,

  /** How many ended; `kept` is the hash of the secret, of a session or a token, that stays. */
  endOthers: (userId: string, kept: string) =>
    execute(
      systemDatabase(),
      `with browsers as (delete from sessions where user_id = :userId and hash <> :kept returning 1),
         programs as (
           delete from access_tokens where user_id = :userId and hash <> :kept and kind = 'sign_in' returning 1
         )
       select * from browsers union all select * from programs`,
      { userId, kept }
    ),
}
