import type { IncomingHttpHeaders } from 'node:http'
import type { WebhookDeclaration, WebhookVerdict } from '#app/module_system/contracts/contributions'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { openSecret } from '#app/shared/secrets'
import { webhookPurpose, type WebhookAddress } from '#app/module_webhooks/contracts/address'

interface Arrived {
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * The module's own verdict on a request. A secret that no key opens refuses all; names that cannot be stored make a
 * request malformed. Throws what a broken verifier throws.
 */
export async function verifyWebhook(
  webhook: WebhookDeclaration,
  { secret: sealed, tenantId }: WebhookAddress,
  { headers, body }: Arrived
): Promise<WebhookVerdict> {
  const secret = openSecret(sealed, webhookPurpose(tenantId))
  if (secret === null) return { kind: 'refused' }
  const { default: verify } = await webhook.verify()
  const now = clock.now().toMillis()
  const verdict = verify({ headers: flat(headers), body, secret, now })
  const named = verdict.kind !== 'accepted' || [verdict.dedupeKey, verdict.type].every(isName)
  return named ? verdict : { kind: 'malformed' }
}

const isName = (value: unknown) =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= LIMITS.text.eventId &&
  !value.includes('\u0000')

/** Node.js has joined most repeated headers already. */
const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]
    )
  )
