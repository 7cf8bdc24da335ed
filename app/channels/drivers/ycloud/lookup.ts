import type { Channel } from '#app/channels/channel'
import type { LookupOutcome, OutboundMessage } from '#app/channels/contracts/driver'
import { callYCloud } from '#app/channels/drivers/ycloud/client'
import { readStatus } from '#app/channels/drivers/ycloud/facts'
import type { YCloudMessage } from '#app/channels/drivers/ycloud/payloads'

const PAGE_SIZE = 100
const MOST_PAGES = 20

/**
 * Looks for a message by our id among those sent to the same number. Not found means that every page was read;
 * too many pages prove nothing.
 */
export async function lookUp(message: OutboundMessage, channel: Channel): Promise<LookupOutcome> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
    if (message.to.kind === 'phone') query.set('filter.to', message.to.value)
    const result = await callYCloud(channel, 'GET', `/whatsapp/messages?${query}`)
    if (result.kind !== 'answer') return { kind: 'unreachable' }
    const { status, body } = result.answer
    if (status === 404 || status === 405) return { kind: 'unavailable' }
    const items = itemsOf(body)
    if (status !== 200 || !items) return { kind: 'unreachable' }
    const found = items.find((item) => item.externalId === message.id)
    if (found?.id) return asFound(found, found.id)
    if (items.length < PAGE_SIZE) return { kind: 'not_found' }
  }
  return { kind: 'unavailable' }
}

function itemsOf(body: unknown): YCloudMessage[] | null {
  const items = typeof body === 'object' && body !== null && 'items' in body ? body.items : null
  return Array.isArray(items) ? items : null
}

function asFound(message: YCloudMessage, providerId: string): LookupOutcome {
  const read = readStatus(message)
  const change =
    read.kind === 'status'
      ? read
      : ({ kind: 'status', status: 'sent', reason: null, detail: null } as const)
  return {
    kind: 'found',
    providerId,
    change: { ...change, externalId: message.externalId ?? null, providerIds: [providerId] },
  }
}
