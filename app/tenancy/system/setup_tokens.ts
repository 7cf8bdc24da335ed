import type { DateTime } from 'luxon'
import { execute, executeOne, selectOne, type Client } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import { LIMITS } from '#app/shared/limits'

const LIFETIME = { hours: LIMITS.time.setupLink }

const NO_SUPER_ADMIN = `not exists (select 1 from users where super_admin)`

const oldestValid = (now: DateTime) => now.minus(LIFETIME).toJSDate()

/** The links that make the first super admin. All of them are dead as soon as there is one. */
export const setupTokens = {
  async superAdminExists(): Promise<boolean> {
    const row = await selectOne(
      systemDatabase(),
      `select 1 as one from users where super_admin limit 1`
    )
    return row !== null
  },

  async add(hash: string, now: DateTime) {
    await execute(
      systemDatabase(),
      `delete from setup_tokens where used_at is null and created_at <= :oldest`,
      { oldest: oldestValid(now) }
    )
    await executeOne(
      systemDatabase(),
      `insert into setup_tokens (hash, created_at) values (:hash, :now)`,
      { hash, now: now.toJSDate() }
    )
  },

  async isValid(hash: string, now: DateTime): Promise<boolean> {
    const row = await selectOne(
      systemDatabase(),
      `select 1 as one from setup_tokens
       where hash = :hash and used_at is null and created_at > :oldest and ${NO_SUPER_ADMIN}`,
      { hash, oldest: oldestValid(now) }
    )
    return row !== null
  },

  /** Takes the token, once: whoever comes second waits and gets false. One setup at a time, whichever link it came by. */
  async use(trx: Client, hash: string, now: DateTime): Promise<boolean> {
    await selectOne(trx, `select pg_advisory_xact_lock(hashtext('nexus.setup'))`)
    const used = await execute(
      trx,
      `update setup_tokens set used_at = :now
       where hash = :hash and used_at is null and created_at > :oldest and ${NO_SUPER_ADMIN}`,
      { hash, now: now.toJSDate(), oldest: oldestValid(now) }
    )
    return used === 1
  },
}
