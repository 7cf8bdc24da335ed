import type { Channel } from '#app/channels/channel'
import type { Envelope } from '#app/channels/contracts/driver'
import { enqueue } from '#app/jobs/enqueue'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { selectOne, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

export const INGEST_JOB = 'chat.ingest_event'

/** Writes the raw body and the job that reads it, both or neither. Returns false when the event is known. */
export function storeInboundEvent(channel: Channel, envelope: Envelope, body: Buffer) {
  return tenancy.run(channel.tenantId, () =>
    transaction(async (trx) => {
      const now = clock.now().toJSDate()
      const row = await selectOne<{ id: string }>(
        trx,
        `insert into inbound_events
           (tenant_id, channel_id, dedupe_key, type, body, state, request_id, received_at, processed_at)
         values (:tenantId, :channelId, :dedupeKey, :type, :body, :state, :requestId, :now, :processedAt)
         on conflict (channel_id, dedupe_key) do nothing
         returning id`,
        {
          tenantId: channel.tenantId,
          channelId: channel.id,
          dedupeKey: envelope.dedupeKey,
          type: envelope.type,
          body: body.toString('utf8'),
          state: envelope.known ? 'stored' : 'ignored',
          requestId: currentRequestId(),
          now,
          processedAt: envelope.known ? null : now,
        }
      )
      if (row && envelope.known) await enqueue(trx, { name: INGEST_JOB, data: { eventId: row.id } })
      return row !== null
    })
  )
}
