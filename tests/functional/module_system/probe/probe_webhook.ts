import { createHmac } from 'node:crypto'
import type { WebhookHandler, WebhookVerifier } from '#app/module_system/contracts/contributions'
import { note } from '#tests/functional/module_system/probe/ran'

export const signProbe = (body: string, secret: string) =>
  createHmac('sha256', secret).update(body).digest('hex')

/** `{ id, type }`, signed; `crash` breaks the verifier, `fail` the handler. */
export const verifyProbe: WebhookVerifier = ({ headers, body, secret }) => {
  const text = body.toString()
  if (headers['x-probe-signature'] !== signProbe(text, secret)) return { kind: 'refused' }
  if (text === 'crash') throw new Error('the verifier is broken')
  try {
    const { id, type } = JSON.parse(text) as { id: string; type: string }
    return { kind: 'accepted', dedupeKey: id, type }
  } catch {
    return { kind: 'malformed' }
  }
}

export const handleProbe: WebhookHandler = async ({ type, body }) => {
  if (type === 'fail') throw new Error('the handler is broken')
  note('webhook', (JSON.parse(body) as { id: string }).id)
}
