import { randomUUID } from 'node:crypto'
import type { ServiceTokenRow } from '#app/api_tokens/contracts/token'
import type { Role } from '#app/identity/contracts/role'
import { keyTime } from '#app/shared/key_time'
import { execute, select, selectOne, type Client, type Transaction } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'
import type { Adding, NewToken } from '#app/tenancy/system/personal_tokens'

export interface NewServiceToken extends NewToken {
  role: Role
  tenantIds: readonly string[]
}

interface Removal {
  id: string
  userId: string
  tenantIds: readonly string[]
  record: (trx: Transaction) => Promise<void>
}

const ROWS = `select token.id, token.name, token.scopes, token.created_at as "createdAt",
    token.expires_at as "expiresAt", token.last_used_at as "lastUsedAt",
    ${keyTime('token.created_at')} as key, memberships.role
  from memberships
  join access_tokens token on token.user_id = memberships.user_id and token.kind = 'service'
  where memberships.tenant_id = :tenantId`

/**
 * Tokens that belong to nobody: their user is an actor of its own, without a password or an address that could get
 * mail, and a member of the tenants that the token opens.
 */
export const serviceTokens = {
  /** Newest first; one more than the limit. */
  page(
    tenantId: string,
    { limit, after }: { limit: number; after: { at: string; id: string } | null }
  ) {
    return select<ServiceTokenRow>(
      systemDatabase(),
      `${ROWS} ${after ? 'and (token.created_at, token.id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
       order by token.created_at desc, token.id desc
       limit :rows`,
      { tenantId, ...after, rows: limit + 1 }
    )
  },

  /** Null when one of the tenants has as many as it may. */
  add(token: NewServiceToken, { most, record }: Adding): Promise<{ id: string } | null> {
    return systemTransaction(async (trx) => {
      const { tenantIds, role, ...rest } = token
      // In the order of their ids, so that two requests at once wait for each other instead of both giving up.
      await select(trx, `select 1 from tenants where id = any(:tenantIds) order by id for update`, {
        tenantIds,
      })
      if (await oneIsFull(trx, tenantIds, most)) return null
      const userId = randomUUID()
      await execute(
        trx,
        `insert into users (id, kind, name, email, default_tenant_id, created_at)
         values (:userId, 'service', :name, :email, :tenantId, :createdAt)`,
        {
          userId,
          name: rest.name,
          email: `${userId}@service.invalid`,
          tenantId: tenantIds[0] ?? null,
          createdAt: rest.createdAt,
        }
      )
      await execute(
        trx,
        `insert into memberships (tenant_id, user_id, role, created_at)
         select tenant_id, :userId, :role, :createdAt from unnest(cast(:tenantIds as uuid[])) tenant_id`,
        { userId, role, tenantIds, createdAt: rest.createdAt }
      )
      const row = await selectOne<{ id: string }>(
        trx,
        `insert into access_tokens (user_id, kind, name, hash, scopes, expires_at, created_at)
         values (:userId, 'service', :name, :hash, cast(:scopes as text[]), :expiresAt, :createdAt)
         returning id`,
        { ...rest, userId }
      )
      if (!row) throw new Error('No token was created')
      await record(row.id, trx)
      return row
    })
  },

  /** The tenants that a token opens, with its name; null when none of that id opens this one. */
  find(tenantId: string, id: string) {
    return selectOne<{ name: string; userId: string; tenantIds: string[] }>(
      systemDatabase(),
      `select token.name, token.user_id as "userId",
         (select array_agg(every_one.tenant_id) from memberships every_one
          where every_one.user_id = token.user_id) as "tenantIds"
       from access_tokens token
       join memberships on memberships.user_id = token.user_id and memberships.tenant_id = :tenantId
       where token.id = :id and token.kind = 'service'`,
      { tenantId, id }
    )
  },

  /** Closes these tenants to the token; one that opens none any more is deleted. */
  remove({ id, userId, tenantIds, record }: Removal) {
    return systemTransaction(async (trx) => {
      await execute(
        trx,
        `delete from memberships where user_id = :userId and tenant_id = any(:tenantIds)`,
        { userId, tenantIds }
      )
      await execute(
        trx,
        `delete from access_tokens where id = :id
           and not exists (select 1 from memberships where user_id = :userId)`,
        { id, userId }
      )
      await record(trx)
    })
  },
}

async function oneIsFull(trx: Client, tenantIds: readonly string[], most: number) {
  const full = await selectOne(
    trx,
    `select 1 as one from memberships
     join access_tokens token on token.user_id = memberships.user_id and token.kind = 'service'
     where memberships.tenant_id = any(:tenantIds)
     group by memberships.tenant_id having count(*) >= :most limit 1`,
    { tenantIds, most }
  )
  return full !== null
}
