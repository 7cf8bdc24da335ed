import type { TokenRow } from '#app/api_tokens/contracts/token'
import { keyTime } from '#app/shared/key_time'
import { select, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

export interface NewToken {
  name: string
  hash: string
  scopes: readonly string[]
  expiresAt: Date
  createdAt: Date
}

export interface Adding {
  most: number
  record: (id: string, trx: Transaction) => Promise<void>
}

export interface RemovedToken {
  name: string
  scopes: string[]
}

const COLUMNS = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt", ${keyTime('created_at')} as key`

/** Personal tokens: they belong to a user and to no single tenant. */
export const personalTokens = {
  /** Newest first; one more than the limit. */
  page(
    userId: string,
    { limit, after }: { limit: number; after: { at: string; id: string } | null }
  ) {
    return select<TokenRow>(
      systemDatabase(),
      `select ${COLUMNS} from access_tokens
       where user_id = :userId and kind = 'personal'
         ${after ? 'and (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
       order by created_at desc, id desc
       limit :rows`,
      { userId, ...after, rows: limit + 1 }
    )
  },

  /**
   * Null when the user has as many as they may. The row of the user makes two requests at once take turns; `record`
   * writes down what was done, in the same transaction.
   */
  add(userId: string, token: NewToken, { most, record }: Adding): Promise<TokenRow | null> {
    return systemTransaction(async (trx) => {
      await selectOne(trx, `select 1 as one from users where id = ? for update`, [userId])
      const row = await selectOne<TokenRow>(
        trx,
        `insert into access_tokens (user_id, kind, name, hash, scopes, expires_at, created_at)
         select :userId, 'personal', :name, :hash, cast(:scopes as text[]), :expiresAt, :createdAt
         where (select count(*) from access_tokens where user_id = :userId and kind = 'personal') < :most
         returning ${COLUMNS}`,
        { ...token, userId, most }
      )
      if (row) await record(row.id, trx)
      return row
    })
  },

  /** The token that was removed, or null when this user has none of that id. */
  remove(
    userId: string,
    id: string,
    record: (was: RemovedToken, trx: Transaction) => Promise<void>
  ) {
    return systemTransaction(async (trx) => {
      const was = await selectOne<RemovedToken>(
        trx,
        `delete from access_tokens where id = :id and user_id = :userId and kind = 'personal'
       returning name, scopes`,
        { id, userId }
      )
      if (was) await record(was, trx)
      return was
    })
  },
}
