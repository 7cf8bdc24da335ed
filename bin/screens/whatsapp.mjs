import { createHmac, randomUUID } from 'node:crypto'

const compactId = () => randomUUID().replaceAll('-', '')

/** A text message from a phone, as the provider's signed webhook. */
export async function receive(channel, { phone, name, text }) {
  const now = new Date().toISOString()
  const id = compactId()
  const body = JSON.stringify({
    id: `evt_${compactId()}`,
    type: 'whatsapp.inbound_message.received',
    apiVersion: 'v2',
    createTime: now,
    whatsappInboundMessage: {
      id,
      wamid: `wamid.${id}`,
      wabaId: 'waba-1',
      from: phone,
      to: channel.phoneNumber,
      customerProfile: { name },
      sendTime: now,
      type: 'text',
      text: { body: text },
    },
  })
  const at = Math.floor(Date.now() / 1000)
  const hash = createHmac('sha256', channel.secret).update(`${at}.${body}`).digest('hex')
  const response = await fetch(channel.webhookUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'ycloud-signature': `t=${at},s=${hash}` },
    body,
  })
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
}
