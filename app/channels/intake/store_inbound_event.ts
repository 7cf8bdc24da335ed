import type { Channel } from '#app/channels/channel'
import type { Envelope } from '#app/channels/contracts/driver'
import { bells } from '#app/jobs/bells'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { database } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

const INGEST_JOB = 'chat.ingest_event'

const INSERT_EVENT = `
  insert into inbound_events
    (tenant_id, channel_id, dedupe_key, type, body, state, request_id, received_at, processed_at)
  values (:tenantId, :channelId, :dedupeKey, :type, :body, :state, :requestId, :now, :processedAt)
  on conflict (channel_id, dedupe_key) do nothing
  returning id`

const INSERT_JOB = `
  insert into jobs (tenant_id, name, v, data, lane, run_at, max_attempts, request_id, created_at)
  select cast(:tenantId as uuid), :name, cast(:v as integer), jsonb_build_object('eventId', event.id), :lane,
    cast(:now as timestamptz), cast(:attempts as integer), :requestId, cast(:now as timestamptz)
  from event where cast(:wanted as boolean)
  returning id`

/**
 * Writes the raw body and the job that reads it, both or neither. Returns false when the event is known. One
 * statement by the query builder: a transaction, or SQL after which the connection's scope counts as unknown, would
 * cost this hottest of paths its round trips several times over.
 */
export async function storeInboundEvent(channel: Channel, envelope: Envelope, body: Buffer) {
  const job = registry.jobs.get(INGEST_JOB)
  if (!job) throw new Error(`Unknown job "${INGEST_JOB}"`)
  const now = clock.now().toJSDate()
  const common = { tenantId: channel.tenantId, requestId: currentRequestId(), now }
  const event = {
    ...common,
    channelId: channel.id,
    dedupeKey: envelope.dedupeKey,
    type: envelope.type,
    body: body.toString('utf8'),
    state: envelope.known ? 'stored' : 'ignored',
    processedAt: envelope.known ? null : now,
  }
  const { name, lane, attempts, v = 1 } = job
  const reading = { ...common, name, lane, attempts, v, wanted: envelope.known }

  const row = await tenancy.run(channel.tenantId, async () => {
    const client = database()
    const stored: { jobId: string | null }[] = await client
      .from('event')
      .with('event', client.raw(INSERT_EVENT, event as never))
      .with('job', client.raw(INSERT_JOB, reading as never))
      .joinRaw('left join job on true')
      .select('job.id as jobId')
    return stored[0]
  })
  if (row?.jobId) bells.ring({ jobId: row.jobId, lane, runAt: now })
  return row !== undefined
}
