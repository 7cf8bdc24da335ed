const columns = (tenantId: string) =>
  `id, ${tenantId} as "tenantId", template, locale, to_email as "toEmail", to_name as "toName", data, state, reason, detail,
   attempts, next_attempt_at as "nextAttemptAt", sending_since as "sendingSince",
   handed_over_at as "handedOverAt", created_at as "createdAt"`

/** The statements of a delivery on one of the two tables; `own` keeps those of a tenant to it. */
const statements = (table: 'mails' | 'platform_mails', own: string, tenantId: string) => ({
  find: `select ${columns(tenantId)} from ${table} where ${own} and id = :id`,

  /** Whoever began before is thought dead: its mark is no longer there, so it cannot go on. */
  take: `update ${table} set state = 'sending', attempts = attempts + 1, sending_since = :now,
      next_attempt_at = null
    where ${own} and id = :id and handed_over_at is null and (
      (state = 'queued' and (next_attempt_at is null or next_attempt_at <= :now))
      or (state = 'sending' and sending_since < :lostBefore)
    )
    returning ${columns(tenantId)}`,

  handOver: `update ${table} set handed_over_at = :now, subject = :subject
    where ${own} and id = :id and state = 'sending' and sending_since = :since and handed_over_at is null`,

  retry: `update ${table} set state = 'queued', handed_over_at = null, next_attempt_at = :at,
      reason = :reason, detail = :detail
    where ${own} and id = :id and state = 'sending' and sending_since = :since`,

  settle: `update ${table} set state = :state, reason = :reason, detail = :detail, finished_at = :now,
      next_attempt_at = null, data = case when :forget::boolean then null else data end
    where ${own} and id = :id and state in ('queued', 'sending')
      and sending_since is not distinct from :since`,
})

export const TENANT_STATEMENTS = statements('mails', 'tenant_id = :tenantId', 'tenant_id')
export const PLATFORM_STATEMENTS = statements('platform_mails', 'true', 'null::uuid')
