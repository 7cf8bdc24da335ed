import { clock } from '#app/shared/clock'
import { database, execute, executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** A raw event that waits to be read. */
export interface StoredEvent {
  id: string
  channelId: string
  body: string
  attempts: number
  receivedAt: Date
}

/** The event, locked; null when it was read before. */
export function lockEvent(trx: Transaction, id: string): Promise<StoredEvent | null> {
  return selectOne<StoredEvent>(
    trx,
    `select id, channel_id as "channelId", body, attempts, received_at as "receivedAt"
     from inbound_events where tenant_id = ? and id = ? and state = 'stored'
     for update`,
    [currentTenantId(), id]
  )
}

/**
 * Whether an event of the same sender came before and has not been read yet. One that failed once is not waited for:
 * a bad event must not hold up a conversation.
 */
export async function hasEarlierOf(
  trx: Transaction,
  sender: string,
  event: StoredEvent
): Promise<boolean> {
  const row = await selectOne<{ found: boolean }>(
    trx,
    `select exists (
       select 1 from inbound_events
       where tenant_id = :tenantId and channel_id = :channelId and state = 'stored' and attempts = 0
         and received_at between :since and :receivedAt
         and (received_at, id) < (:receivedAt, :id)
         and position(:sender in body) > 0
     ) as found`,
    {
      tenantId: currentTenantId(),
      channelId: event.channelId,
      receivedAt: event.receivedAt,
      since: new Date(event.receivedAt.getTime() - 60_000),
      id: event.id,
      sender: JSON.stringify(sender),
    }
  )
  return row?.found ?? false
}

export async function closeEvent(trx: Transaction, id: string, state: 'processed' | 'ignored') {
  await executeOne(
    trx,
    `update inbound_events set state = :state, processed_at = :now, last_error = null
     where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id, state, now: clock.now().toJSDate() }
  )
}

/** After the last try the event is set aside, visible, and may be read again by hand. */
export async function noteFailure(id: string, error: string, quarantine: boolean) {
  await execute(
    database(),
    `update inbound_events set attempts = attempts + 1, last_error = :error,
       state = case when :quarantine then 'quarantined' else state end
     where tenant_id = :tenantId and id = :id and state = 'stored'`,
    { tenantId: currentTenantId(), id, error: error.slice(0, 2_000), quarantine }
  )
}
