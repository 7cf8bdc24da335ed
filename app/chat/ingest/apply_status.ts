import { settle } from '#app/chat/delivery/settle'
import { findMessage, findMessageByProviderId } from '#app/chat/queries/find_message'
import type { StatusChange } from '#app/channels/contracts/driver'
import { isUuid } from '#app/shared/http/params'
import type { Transaction } from '#app/tenancy/database'

/** Brings a provider's status to its message. False when no such message is known (yet). */
export async function applyStatus(
  trx: Transaction,
  channelId: string,
  change: StatusChange
): Promise<boolean> {
  const message = await messageOf(trx, channelId, change)
  if (!message || message.direction !== 'out') return false
  const { status, reason, detail, providerIds } = change
  await settle(trx, message, { status, reason, detail, providerId: providerIds[0] ?? null })
  return true
}

async function messageOf(trx: Transaction, channelId: string, change: StatusChange) {
  const { externalId, providerIds } = change
  if (isUuid(externalId)) {
    const message = await findMessage(trx, externalId)
    if (message?.channelId === channelId) return message
  }
  return providerIds.length > 0 ? findMessageByProviderId(trx, channelId, providerIds) : null
}
