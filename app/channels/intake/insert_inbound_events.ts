import { bells } from '#app/jobs/bells'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { database, select } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { prepared } from '#app/tenancy/statement'

const INGEST_JOB = 'chat.ingest_event'

export interface NewEvent {
  channelId: string
  dedupeKey: string
  type: string
  /** Somebody will read it; others are stored as ignored. */
  known: boolean
  body: string
  requestId: string | null
  receivedAt: Date
}

interface Stored {
  channelId: string
  dedupeKey: string
  jobId: string | null
}

const INSERT = prepared(`
  with given as (
    select * from unnest(:channelIds::uuid[], :dedupeKeys::text[], :types::text[], :known::boolean[],
        :bodies::text[], :requestIds::text[], :times::timestamptz[])
      with ordinality as t (channel_id, dedupe_key, type, known, body, request_id, received_at, position)
  ), event as (
    insert into inbound_events
      (tenant_id, channel_id, dedupe_key, type, body, state, request_id, received_at, processed_at)
    select :tenantId, channel_id, dedupe_key, type, body, case when known then 'stored' else 'ignored' end,
      request_id, received_at, case when known then null else received_at end
    from given order by position
    on conflict (channel_id, dedupe_key) do nothing
    returning id, channel_id, dedupe_key, state, request_id
  ), job as (
    insert into jobs (tenant_id, name, v, data, lane, run_at, max_attempts, request_id, created_at)
    select :tenantId::uuid, :name, :v::integer, jsonb_build_object('eventId', id), :lane, :now::timestamptz,
      :attempts::integer, request_id, :now::timestamptz
    from event where state = 'stored' order by id
    returning id, data
  )
  select event.channel_id as "channelId", event.dedupe_key as "dedupeKey", job.id as "jobId"
  from event left join job on job.data ->> 'eventId' = event.id::text`)

/** Stores events of one tenant with the jobs that read them, in one statement. Tells for each whether it is new. */
export async function insertInboundEvents(
  tenantId: string,
  events: readonly NewEvent[]
): Promise<boolean[]> {
  const job = registry.jobs.get(INGEST_JOB)
  if (!job) throw new Error(`Unknown job "${INGEST_JOB}"`)
  const { name, lane, attempts, v = 1 } = job
  const now = clock.now().toJSDate()
  const stored = await tenancy.run(tenantId, () =>
    select<Stored>(database(), INSERT, {
      tenantId,
      channelIds: events.map(({ channelId }) => channelId),
      dedupeKeys: events.map(({ dedupeKey }) => dedupeKey),
      types: events.map(({ type }) => type),
      known: events.map(({ known }) => known),
      bodies: events.map(({ body }) => body),
      requestIds: events.map(({ requestId }) => requestId),
      times: events.map(({ receivedAt }) => receivedAt),
      name,
      lane,
      attempts,
      v,
      now,
    })
  )
  for (const { jobId } of stored) if (jobId) bells.ring({ jobId, lane, runAt: now })
  const fresh = new Set(stored.map(keyOf))
  // The same event twice in one batch: the first is new, the second is known.
  return events.map((event) => fresh.delete(keyOf(event)))
}

const keyOf = (event: { channelId: string; dedupeKey: string }) =>
  `${event.channelId} ${event.dedupeKey}`
