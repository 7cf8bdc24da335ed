import { clock } from '#app/shared/clock'
import { database, execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const KEPT = { days: 30 }

/** Forgetting goes along with handling, a few at a time, so that it never becomes a task of its own. */
const FORGOTTEN_AT_ONCE = 100

/** The module has taken the event; handled ones that are too old go. */
export function closeWebhookEvent(id: string) {
  const tenantId = currentTenantId()
  const now = clock.now()
  return transaction(async (trx) => {
    await execute(
      trx,
      `update module_webhook_events set state = 'processed', processed_at = :now, last_error = null,
         attempts = attempts + 1
       where tenant_id = :tenantId and id = :id`,
      { tenantId, id, now: now.toJSDate() }
    )
    await execute(
      trx,
      `delete from module_webhook_events where tenant_id = :tenantId and id in (
         select id from module_webhook_events
         where tenant_id = :tenantId and state = 'processed' and processed_at < :oldest
         limit ${FORGOTTEN_AT_ONCE}
       )`,
      { tenantId, oldest: now.minus(KEPT).toJSDate() }
    )
  })
}

/** One more failed try; after the last one the event is kept apart with its reason. */
export function noteWebhookFailure(id: string, reason: string, isLast: boolean) {
  return execute(
    database(),
    `update module_webhook_events set attempts = attempts + 1, last_error = :reason,
       state = case when :isLast then 'quarantined' else state end
     where tenant_id = :tenantId and id = :id and state <> 'processed'`,
    { tenantId: currentTenantId(), id, reason, isLast }
  )
}
