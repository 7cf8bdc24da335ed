import type { Channel } from '#app/channels/channel'
import type { InboundFact, InboundMessage, StatusChange } from '#app/channels/contracts/driver'
import { readableError } from '#app/channels/drivers/ycloud/errors'
import { isAnswerable, messageText } from '#app/channels/drivers/ycloud/message_text'
import {
  parseObject,
  type YCloudEvent,
  type YCloudMessage,
} from '#app/channels/drivers/ycloud/payloads'
import type { Address } from '#app/contacts/contracts/identity'

const RECEIVED = 'whatsapp.inbound_message.received'
const UPDATED = 'whatsapp.message.updated'

/** The documentation and the API's own description disagree on the name; accounts send either. */
const ECHOES = [
  'whatsapp.smb.message.echoes',
  'whatsapp.smb.message.created',
  'whatsapp.echo_message.created',
]

export const KNOWN_TYPES: ReadonlySet<string> = new Set([RECEIVED, UPDATED, ...ECHOES])

export function readFacts(body: string, channel: Channel): InboundFact[] {
  const event = parseObject(body) as YCloudEvent | null
  if (!event) throw new Error('the stored body is no JSON object')
  if (event.type === RECEIVED) return [readInbound(part(event.whatsappInboundMessage), channel)]
  if (event.type === UPDATED) return [readStatus(part(event.whatsappMessage))]
  if (ECHOES.includes(event.type)) return [readEcho(part(event.whatsappMessage), channel)]
  return [{ kind: 'ignored' }]
}

function part(message: YCloudMessage | undefined): YCloudMessage {
  if (typeof message !== 'object' || message === null)
    throw new Error('the event carries no message')
  return message
}

function readInbound(message: YCloudMessage, channel: Channel): InboundMessage {
  return readMessage(message, channel, {
    phone: message.from,
    bsuid: message.fromUserId,
    parent: message.fromParentUserId,
    echo: false,
  })
}

function readEcho(message: YCloudMessage, channel: Channel): InboundMessage {
  const bsuid = message.toUserId ?? message.recipientUserId
  return readMessage(message, channel, { phone: message.to, bsuid, parent: undefined, echo: true })
}

interface Party {
  phone: string | undefined
  bsuid: string | undefined
  parent: string | undefined
  echo: boolean
}

function readMessage(message: YCloudMessage, channel: Channel, party: Party): InboundMessage {
  const providerId = message.wamid ?? message.id
  if (!providerId) throw new Error('the message has no id')
  const type = message.type ?? 'unsupported'
  return {
    kind: 'message',
    providerId,
    addresses: addressesOf(party, portfolioOf(channel, message)),
    name: message.customerProfile?.name ?? message.customerProfile?.username ?? null,
    type,
    text: messageText(message),
    sentAt: message.sendTime ?? message.createTime ?? null,
    echo: party.echo,
    answerable: !party.echo && isAnswerable(type),
  }
}

/** Business-scoped ids are valid inside one portfolio; until it is configured, the account stands for it. */
function portfolioOf(channel: Channel, message: YCloudMessage): string {
  const { portfolio } = channel.config
  return typeof portfolio === 'string' ? portfolio : (message.wabaId ?? channel.id)
}

function addressesOf({ phone, bsuid, parent }: Party, portfolio: string): [Address, ...Address[]] {
  const addresses: Address[] = []
  if (phone) addresses.push({ kind: 'phone', scope: '', value: withPlus(phone) })
  if (bsuid) addresses.push({ kind: 'bsuid', scope: portfolio, value: bsuid })
  if (parent) addresses.push({ kind: 'bsuid_parent', scope: portfolio, value: parent })
  const [first, ...others] = addresses
  if (!first) throw new Error('the message names nobody')
  return [first, ...others]
}

const withPlus = (phone: string) => (/^\d/.test(phone) ? `+${phone}` : phone)

const STATUSES: Record<string, StatusChange['status']> = {
  accepted: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
}

export function readStatus(message: YCloudMessage): StatusChange | { kind: 'ignored' } {
  const status = STATUSES[message.status ?? '']
  if (!status) return { kind: 'ignored' }
  const providerIds = [message.id, message.wamid].filter((id) => id !== undefined)
  const externalId = message.externalId || null
  if (status !== 'failed') {
    return { kind: 'status', externalId, providerIds, status, reason: null, detail: null }
  }
  const { reason, detail } = readableError({
    code: message.errorCode,
    message: message.errorMessage,
    whatsapp: message.whatsappApiError,
  })
  return { kind: 'status', externalId, providerIds, status, reason, detail }
}
