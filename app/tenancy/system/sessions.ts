import { execute, selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import { prepared } from '#app/tenancy/statement'

export interface StoredSession {
  data: string
  expiresAt: Date
}

const READ = prepared(
  `select data, expires_at as "expiresAt" from sessions where id = :id and expires_at > :now`
)

const WRITE = prepared(
  `insert into sessions (id, data, user_id, expires_at) values (:id, :data, :userId, :expiresAt)
   on conflict (id) do update set data = excluded.data, user_id = excluded.user_id, expires_at = excluded.expires_at`
)

/** Sessions of people who are signed in. */
export const sessions = {
  read: (id: string, now: Date) => selectOne<StoredSession>(systemDatabase(), READ, { id, now }),

  write: (session: { id: string; data: string; userId: string; expiresAt: Date }) =>
    execute(systemDatabase(), WRITE, session),

  prolong: (id: string, expiresAt: Date) =>
    execute(systemDatabase(), `update sessions set expires_at = :expiresAt where id = :id`, {
      id,
      expiresAt,
    }),

  remove: (id: string) => execute(systemDatabase(), `delete from sessions where id = ?`, [id]),
}
