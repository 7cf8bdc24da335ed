import type { DateTime } from 'luxon'
import { execute, select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export async function allTenantIds(): Promise<string[]> {
  const rows = await select<{ id: string }>(systemDatabase(), `select id from tenants order by id`)
  return rows.map(({ id }) => id)
}

/** Deletes sessions, tokens and counts of tries that have run out, and old links of the first setup: no tenant owns them. */
export async function deleteExpired({
  now,
  setupBefore,
}: {
  now: DateTime
  setupBefore: DateTime
}) {
  const deleteFrom = (table: string, condition: string, at: Date | number) =>
    execute(systemDatabase(), `delete from ${table} where ${condition}`, [at])
  const at = now.toJSDate()
  return {
    sessions: await deleteFrom('sessions', 'expires_at < ?', at),
    accessTokens: await deleteFrom('access_tokens', 'expires_at < ?', at),
    rateLimits: await deleteFrom('rate_limits', 'expire < ?', now.toMillis()),
    setupTokens: await deleteFrom('setup_tokens', 'created_at < ?', setupBefore.toJSDate()),
  }
}
