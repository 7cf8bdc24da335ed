import type { Channel } from '#app/channels/channel'
import type { Envelope } from '#app/channels/contracts/driver'
import { insertInboundEvents, type NewEvent } from '#app/channels/intake/insert_inbound_events'
import { Batcher } from '#app/shared/batcher'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { LIMITS } from '#app/shared/limits'

/** Who waited as long has been told to come again. */
const BATCH = { most: 50, atOnce: 4, patience: LIMITS.time.webhookStored }

const batchers = new Map<string, Batcher<NewEvent, boolean>>()

/**
 * Writes the raw body and the job that reads it, both or neither. Returns false when the event is known. What arrives
 * while the statements before are under way goes into the next one together: on this hottest of paths a commit for each
 * would be most of the work.
 */
export async function storeInboundEvent(
  { id: channelId, tenantId }: Channel,
  { dedupeKey, type, known }: Envelope,
  body: Buffer
): Promise<boolean> {
  const batcher =
    batchers.get(tenantId) ??
    new Batcher<NewEvent, boolean>((events) => insertInboundEvents(tenantId, events), BATCH)
  batchers.set(tenantId, batcher)
  try {
    return await batcher.add({
      channelId,
      dedupeKey,
      type,
      known,
      body: body.toString('utf8'),
      requestId: currentRequestId(),
      receivedAt: clock.now().toJSDate(),
    })
  } finally {
    if (batcher.idle) batchers.delete(tenantId)
  }
}
