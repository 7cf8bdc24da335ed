import type { ChannelDriver, Envelope, WebhookReader } from '#app/channels/contracts/driver'
import { isReachable } from '#app/channels/drivers/ycloud/client'
import { KNOWN_TYPES, readFacts } from '#app/channels/drivers/ycloud/facts'
import { lookUp } from '#app/channels/drivers/ycloud/lookup'
import { parseObject, type YCloudEvent } from '#app/channels/drivers/ycloud/payloads'
import { sendText } from '#app/channels/drivers/ycloud/send'
import { verifySignature } from '#app/channels/drivers/ycloud/signature'
import { LIMITS } from '#app/shared/limits'

const isName = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max && !value.includes('\u0000')

function readEnvelope(body: Buffer): Envelope | null {
  const event = parseObject(body)
  if (!event || !isName(event.id, LIMITS.text.eventId) || !isName(event.type, LIMITS.text.eventId))
    return null
  return { dedupeKey: event.id, type: event.type, known: KNOWN_TYPES.has(event.type) }
}

const webhook: WebhookReader = {
  verify: ({ headers, body }, channel, now) => {
    const secret = channel.webhookSecret()
    return secret !== null && verifySignature(headers['ycloud-signature'], body, secret, now)
  },
  envelope: readEnvelope,
  facts: readFacts,
  sender: (body) => {
    const event = parseObject(body) as YCloudEvent | null
    return event?.whatsappInboundMessage?.from ?? event?.whatsappInboundMessage?.fromUserId ?? null
  },
}

/** WhatsApp through YCloud's API v2. */
const ycloudDriver: ChannelDriver = {
  provider: 'ycloud',
  capabilities: { replyWindowHours: 24, maxTextLength: 4096 },
  reconcile: 'lookup',
  webhook,
  isConfigured: isReachable,
  send: sendText,
  lookup: lookUp,
}

export default ycloudDriver
