import type { Locale } from '#app/shared/contracts/locale'
import type { Theme } from '#app/identity/contracts/identity'
import { execute, executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase, systemTransaction } from '#app/tenancy/system/database'

/** Tokens and preferences of users, who belong to no single tenant. */
export const credentials = {
  async addToken(token: { userId: string; name: string; hash: string; expiresAt: Date | null }) {
    await executeOne(
      systemDatabase(),
      `insert into access_tokens (user_id, name, hash, expires_at) values (:userId, :name, :hash, :expiresAt)`,
      token
    )
  },

  revokeToken(hash: string) {
    return execute(systemDatabase(), `delete from access_tokens where hash = ?`, [hash])
  },

  /** Does nothing when another process has just noted it. */
  noteUse(id: string, { now, unlessSince }: { now: Date; unlessSince: Date }) {
    return execute(
      systemDatabase(),
      `update access_tokens set last_used_at = :now
       where id = :id and (last_used_at is null or last_used_at < :unlessSince)`,
      { id, now, unlessSince }
    )
  },

  async setPreferences(userId: string, { locale, theme }: { locale?: Locale; theme?: Theme }) {
    await executeOne(
      systemDatabase(),
      `update users set locale = coalesce(:locale, locale), theme = coalesce(:theme, theme) where id = :userId`,
      { userId, locale: locale ?? null, theme: theme ?? null }
    )
  },

  /** The token before is refused from then on. */
  setAdminToken(
    change: { organizationId: string; hash: string; now: Date },
    record: (trx: Transaction) => Promise<void>
  ) {
    return systemTransaction(async (trx) => {
      await executeOne(
        trx,
        `update organizations set admin_token_hash = :hash, admin_token_rotated_at = :now
         where id = :organizationId`,
        change
      )
      await record(trx)
    })
  },

  /** Whether there is an admin token, and since when; null for one from before that was noted. */
  async adminTokenState(organizationId: string) {
    const row = await selectOne<{ exists: boolean; rotatedAt: Date | null }>(
      systemDatabase(),
      `select admin_token_hash is not null as exists, admin_token_rotated_at as "rotatedAt"
       from organizations where id = ?`,
      [organizationId]
    )
    return row ?? { exists: false, rotatedAt: null }
  },

  /** The hash of an organization's admin token, null when it has none. */
  async adminTokenHash(organizationId: string): Promise<string | null> {
    const row = await selectOne<{ hash: string | null }>(
      systemDatabase(),
      `select admin_token_hash as hash from organizations where id = ?`,
      [organizationId]
    )
    return row?.hash ?? null
  },
}
