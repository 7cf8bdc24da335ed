import { createHmac } from 'node:crypto'
import { secretBytes } from '#app/outgoing_webhooks/delivery/secret'

export interface Signable {
  messageId: string
  /** Seconds since 1970; receivers refuse old ones, so each try has its own. */
  timestamp: number
  body: string
}

/**
 * The headers of Standard Webhooks. There is one signature for each secret: after a rotation the receiver may still
 * know the old one alone.
 */
export function signedHeaders(message: Signable, secrets: readonly string[]) {
  const { messageId, timestamp } = message
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signature(message, secret)).join(' '),
  }
}

function signature({ messageId, timestamp, body }: Signable, secret: string) {
  const mac = createHmac('sha256', secretBytes(secret)).update(`${messageId}.${timestamp}.${body}`)
  return `v1,${mac.digest('base64')}`
}
