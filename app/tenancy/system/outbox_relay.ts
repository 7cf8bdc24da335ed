import { clock } from '#app/shared/clock'
import type { DomainEvent } from '#app/events/contracts/declaration'
import type { Lane } from '#app/jobs/contracts/declaration'
import { execute, select, selectOne, type Transaction } from '#app/tenancy/database'
import { systemTransaction } from '#app/tenancy/system/database'

export interface PendingEvent extends DomainEvent {
  requestId: string | null
}

export interface ListenerJob {
  tenantId: string
  name: string
  data: object
  lane: Lane
  dedupeKey: string
  maxAttempts: number
  requestId: string | null
}

/** The outbox of all tenants, as the relay sees it. Claims by state, never by a cursor: ids are not in commit order. */
export const outboxRelay = {
  /** Runs the callback with a batch that no other relay sees, and marks it dispatched in the same transaction. */
  async dispatch(
    limit: number,
    callback: (events: PendingEvent[], trx: Transaction) => Promise<void>
  ) {
    return systemTransaction(async (trx) => {
      const events = await select<PendingEvent>(
        trx,
        `select id, tenant_id as "tenantId", name, v, payload, request_id as "requestId",
           to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt"
         from outbox where state = 'pending' order by id limit ? for update skip locked`,
        [limit]
      )
      if (events.length === 0) return events
      await callback(events, trx)
      await execute(
        trx,
        `update outbox set state = 'dispatched', dispatched_at = :now where id = any(:ids)`,
        { now: clock.now().toJSDate(), ids: events.map((event) => event.id) }
      )
      return events
    })
  },

  /** The id of the listener's job, or null when it exists already. */
  async addJob(trx: Transaction, job: ListenerJob): Promise<string | null> {
    const now = clock.now().toJSDate()
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into jobs (tenant_id, name, data, lane, dedupe_key, run_at, max_attempts, request_id, created_at)
       values (:tenantId, :name, :data, :lane, :dedupeKey, :now, :maxAttempts, :requestId, :now)
       on conflict (tenant_id, dedupe_key) do nothing
       returning id`,
      { ...job, data: JSON.stringify(job.data), now }
    )
    return row?.id ?? null
  },
}
