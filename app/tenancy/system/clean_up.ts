import type { DateTime } from 'luxon'
import { execute, select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export async function allTenantIds(): Promise<string[]> {
  const rows = await select<{ id: string }>(systemDatabase(), `select id from tenants order by id`)
  return rows.map(({ id }) => id)
}

/** Deletes sessions, tokens and counts of tries that have run out, old links and the platform's old trail: no tenant owns them. */
export async function deleteExpired({
  now,
  setupBefore,
  linksBefore,
  auditBefore,
}: {
  now: DateTime
  setupBefore: DateTime
  linksBefore: DateTime
  auditBefore: DateTime
}) {
  const deleteFrom = (table: string, condition: string, at: Date | number) =>
    execute(systemDatabase(), `delete from ${table} where ${condition}`, [at])
  const at = now.toJSDate()
  return {
    sessions: await deleteFrom('sessions', 'expires_at < ?', at),
    accessTokens: await deleteFrom('access_tokens', 'expires_at < ?', at),
    rateLimits: await deleteFrom('rate_limits', 'expire < ?', now.toMillis()),
    throttles: await deleteFrom('throttles', 'forgotten_at < ?', at),
    accountLinks: await deleteFrom('account_links', 'expires_at < ?', linksBefore.toJSDate()),
    platformAudit: await deleteFrom(
      'platform_audit_entries',
      'created_at < ?',
      auditBefore.toJSDate()
    ),
    setupTokens: await deleteFrom('setup_tokens', 'created_at < ?', setupBefore.toJSDate()),
  }
}
