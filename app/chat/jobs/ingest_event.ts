import { receiveMessage } from '#app/chat/actions/receive_message'
import { applyStatus } from '#app/chat/ingest/apply_status'
import {
  closeEvent,
  hasEarlierOf,
  lockEvent,
  noteFailure,
  type StoredEvent,
} from '#app/chat/ingest/inbound_event'
import type { Channel } from '#app/channels/channel'
import type { InboundFact, WebhookReader } from '#app/channels/contracts/driver'
import { driverOf, moduleAwaited } from '#app/channels/drivers'
import { findChannel } from '#app/channels/queries/find_channel'
import type { JobHandler, JobOutcome } from '#app/jobs/contracts/declaration'
import { gate } from '#app/module_system/gate'
import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { transaction, type Transaction } from '#app/tenancy/database'

const TURN_WAIT = { milliseconds: 50 }

/** No event waits longer than this for an earlier one of its sender. */
const LONGEST_WAIT_MS = 10_000

/** A status may overtake the answer that tells us the message's id; it is tried again, and then belongs to nobody. */
class UnknownMessage extends Error {}

/** Reads one stored event: contact, conversation and message, or the status of one. All of it or nothing. */
const handle: JobHandler = async ({ tenantId, data, lastAttempt }) => {
  const eventId = String(data.eventId)
  try {
    return await ingest(eventId, await gate.enabledModules(tenantId))
  } catch (error) {
    if (error instanceof UnknownMessage && lastAttempt) {
      await transaction((trx) => closeEvent(trx, eventId, 'ignored'))
      return
    }
    await noteFailure(eventId, (error as Error).message, lastAttempt)
    if (!lastAttempt) throw error
    log().error({ err: error, eventId }, 'an inbound event is in quarantine')
  }
}

async function ingest(eventId: string, enabled: ReadonlySet<string>): Promise<JobOutcome> {
  return transaction(async (trx) => {
    const event = await lockEvent(trx, eventId)
    if (!event) return
    const channel = await findChannel(event.channelId, trx)
    if (!channel) throw new Error('the channel is gone')
    const moduleId = moduleAwaited(channel, enabled)
    if (moduleId) return { parkedFor: moduleId }
    const { webhook: reader } = await driverOf(channel)
    if (!reader) throw new Error('the channel takes no webhooks')
    if (await mustWait(trx, reader, event)) return { again: clock.now().plus(TURN_WAIT).toJSDate() }

    const facts = reader.facts(event.body, channel)
    for (const fact of facts) await take(trx, channel, fact)
    const isNews = facts.some((fact) => fact.kind !== 'ignored')
    await closeEvent(trx, event.id, isNews ? 'processed' : 'ignored')
  })
}

/** Events of one sender are read in the order in which they came, whatever worker has them. */
async function mustWait(trx: Transaction, reader: WebhookReader, event: StoredEvent) {
  const age = clock.now().toMillis() - event.receivedAt.getTime()
  const sender = age < LONGEST_WAIT_MS ? reader.sender(event.body) : null
  return sender !== null && (await hasEarlierOf(trx, sender, event))
}

async function take(trx: Transaction, channel: Channel, fact: InboundFact) {
  if (fact.kind === 'message') await receiveMessage(trx, channel, fact)
  if (fact.kind !== 'status') return
  if (await applyStatus(trx, channel.id, fact)) return
  throw new UnknownMessage('the status belongs to no known message')
}

export default handle
