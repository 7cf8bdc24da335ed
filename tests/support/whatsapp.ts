import { createHmac, randomUUID } from 'node:crypto'
import env from '#start/env'

export interface WhatsappChannel {
  id: string
  key: string
  secret: string | null
  phoneNumber: string | null
}

const compactId = () => randomUUID().replaceAll('-', '')

/** The event that YCloud sends for a text message. */
export function inboundEvent(
  channel: WhatsappChannel,
  message: { from?: string; text?: string } & Record<string, unknown>
) {
  const { text = 'hola', ...rest } = message
  const id = compactId()
  const now = new Date().toISOString()
  return {
    id: `evt_${compactId()}`,
    type: 'whatsapp.inbound_message.received',
    apiVersion: 'v2',
    createTime: now,
    whatsappInboundMessage: {
      id,
      wamid: `wamid.${id}`,
      wabaId: 'waba-1',
      from: '+34611000001',
      to: channel.phoneNumber,
      customerProfile: { name: 'Ana' },
      sendTime: now,
      type: 'text',
      text: { body: text },
      ...rest,
    },
  }
}

/** The event for a new status of a message that we sent. */
export function statusEvent(
  externalId: string | null,
  status: string,
  rest: Record<string, unknown> = {}
) {
  return {
    id: `evt_${compactId()}`,
    type: 'whatsapp.message.updated',
    apiVersion: 'v2',
    createTime: new Date().toISOString(),
    whatsappMessage: { id: compactId(), externalId, status, from: '+34910000001', ...rest },
  }
}

export function sign(body: string | Buffer, secret: string, at = Math.floor(Date.now() / 1000)) {
  const hash = createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex')
  return `t=${at},s=${hash}`
}

const baseUrl = () => `http://${env.get('HOST', '127.0.0.1')}:${env.get('PORT')}`

export interface Delivery {
  key?: string
  secret?: string
  at?: number
  signature?: string | null
  provider?: string
}

/** Posts a body as the provider would; options spoil one thing or another. */
export function deliver(
  channel: WhatsappChannel,
  body: string | Buffer | object,
  how: Delivery = {}
) {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
  const raw = isRaw ? body : JSON.stringify(body)
  const signature =
    how.signature === undefined
      ? sign(raw, how.secret ?? channel.secret ?? '', how.at)
      : how.signature
  return fetch(`${baseUrl()}/webhooks/${how.provider ?? 'ycloud'}/${how.key ?? channel.key}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature === null ? {} : { 'ycloud-signature': signature }),
    },
    body: typeof raw === 'string' ? raw : new Uint8Array(raw),
  })
}
