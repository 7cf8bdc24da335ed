import { CHAT_EVENTS } from '#app/chat/contracts/events'
import { settle } from '#app/chat/delivery/settle'
import { lockOutbound, type Outbound } from '#app/chat/delivery/outbound'
import type { Channel } from '#app/channels/channel'
import { findDriver, moduleAwaited } from '#app/channels/drivers'
import { findChannel } from '#app/channels/queries/find_channel'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import {
  execute,
  executeOne,
  selectOne,
  transaction,
  type Transaction,
} from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type Claim =
  /** Ours to send; the row says `sending` and is committed. */
  | { kind: 'send'; message: Outbound; channel: Channel }
  /** Somebody began to send it and may have died. */
  | { kind: 'in_flight'; message: Outbound; channel: Channel }
  | { kind: 'wait'; until: Date }
  /** The module that brings the channel's driver is off; the message says so and waits for it. */
  | { kind: 'module_off'; moduleId: string }
  | { kind: 'nothing' }

/** Finishing a message wakes the next one; this only bounds how long a lost wake can last. */
const LOOK_AGAIN = { seconds: 15 }

/**
 * Takes a message for sending if it is its turn: no earlier one of its conversation may be open. `enabled` are the
 * modules that are on.
 */
export function claimMessage(messageId: string, enabled: ReadonlySet<string>): Promise<Claim> {
  return transaction(async (trx) => {
    const message = await lockOutbound(trx, messageId)
    if (!message || !['queued', 'sending'].includes(message.status)) return { kind: 'nothing' }
    const channel = await findChannel(message.channelId, trx)
    if (!channel) return { kind: 'nothing' }
    const moduleId = moduleAwaited(channel, enabled)
    if (moduleId) {
      await sayModuleOff(trx, message)
      return { kind: 'module_off', moduleId }
    }
    if (message.status === 'sending') return { kind: 'in_flight', message, channel }

    const now = clock.now()
    if (message.nextAttemptAt && message.nextAttemptAt > now.toJSDate()) {
      return { kind: 'wait', until: message.nextAttemptAt }
    }
    if (await hasEarlierOpen(trx, message)) {
      return { kind: 'wait', until: now.plus(LOOK_AGAIN).toJSDate() }
    }
    const obstacle = await obstacleOf(channel)
    if (obstacle) {
      await settle(trx, message, { status: 'failed', reason: obstacle })
      return { kind: 'nothing' }
    }
    return { kind: 'send', message: await markSending(trx, message), channel }
  })
}

async function obstacleOf(channel: Channel) {
  if (!channel.enabled) return 'channel_disabled'
  const driver = await findDriver(channel.provider)
  return driver?.isConfigured(channel) ? null : 'channel_not_configured'
}

/** A message under way keeps its marks: whoever resumes it needs them. */
async function sayModuleOff(trx: Transaction, { id, conversationId }: Outbound) {
  const met = await execute(
    trx,
    `update messages set reason = 'module_off'
     where tenant_id = :tenantId and id = :id and status = 'queued' and reason is distinct from 'module_off'`,
    { tenantId: currentTenantId(), id }
  )
  if (met > 0) await emit(trx, CHAT_EVENTS.messageUpdated, { conversationId, messageId: id })
}

async function hasEarlierOpen(trx: Transaction, { conversationId, position }: Outbound) {
  const row = await selectOne<{ found: boolean }>(
    trx,
    `select exists (
       select 1 from messages
       where tenant_id = :tenantId and conversation_id = :conversationId
         and position < :position and status in ('queued', 'sending')
     ) as found`,
    { tenantId: currentTenantId(), conversationId, position }
  )
  return row?.found ?? false
}

async function markSending(trx: Transaction, message: Outbound): Promise<Outbound> {
  const sendingSince = clock.now().toJSDate()
  await executeOne(
    trx,
    `update messages set status = 'sending', reason = nullif(reason, 'module_off'), sending_since = :sendingSince, attempts = attempts + 1,
       next_attempt_at = null
     where tenant_id = :tenantId and id = :id and status = 'queued'`,
    { tenantId: currentTenantId(), id: message.id, sendingSince }
  )
  return { ...message, status: 'sending', sendingSince, attempts: message.attempts + 1 }
}
