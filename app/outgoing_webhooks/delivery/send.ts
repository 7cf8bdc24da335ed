import type { ClaimedDelivery } from '#app/outgoing_webhooks/delivery/claim'
import { signedHeaders } from '#app/outgoing_webhooks/delivery/sign'
import { retryAfterSeconds } from '#app/outgoing_webhooks/delivery/waits'
import { endpointPurpose } from '#app/outgoing_webhooks/contracts/endpoint'
import type { DeliveryTry } from '#app/outgoing_webhooks/contracts/delivery'
import { clock } from '#app/shared/clock'
import { cleanText } from '#app/shared/clean_text'
import { LIMITS } from '#app/shared/limits'
import { outboundRequest, type OutboundResult } from '#app/shared/outbound/request'
import { openSecret } from '#app/shared/secrets'
import { currentTenantId } from '#app/tenancy/scope'

export interface Sent {
  try: DeliveryTry
  /** What the receiver asked for. */
  retryAfterSeconds: number | null
}

/** One request. Never throws: whatever went wrong is part of the try. No transaction may be open. */
export async function sendDelivery(delivery: ClaimedDelivery, signal: AbortSignal): Promise<Sent> {
  const now = clock.now()
  const at = now.toISO() ?? ''
  const secrets = secretsOf(delivery, now.toJSDate())
  const failed = (error: string): Sent => ({
    try: { at, status: null, error, durationMs: null, answer: null },
    retryAfterSeconds: null,
  })
  if (secrets.length === 0) return failed('secret_unreadable')
  const since = performance.now()
  const { messageId, body } = delivery
  const result = await outboundRequest({
    url: delivery.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Nexus-Webhooks/1',
      ...signedHeaders({ messageId, timestamp: Math.floor(now.toSeconds()), body }, secrets),
    },
    body,
    timeoutMs: LIMITS.webhook.answered,
    maxBytes: LIMITS.webhook.answerKept,
    signal,
  })
  const durationMs = Math.round(performance.now() - since)
  const { try: made, ...rest } =
    result.kind === 'answer' ? answered(result, now.toJSDate()) : failed(codeOf(result))
  return { ...rest, try: { ...made, at, durationMs } }
}

type Answer = Extract<OutboundResult, { kind: 'answer' }>

function answered({ status, headers, body }: Answer, now: Date): Sent {
  const answer = cleanText(body.toString('utf8'))
  return {
    try: { at: '', status, error: null, durationMs: null, answer },
    retryAfterSeconds: retryAfterSeconds(headers['retry-after'], now),
  }
}

const codeOf = (result: Exclude<OutboundResult, Answer>) =>
  result.kind === 'refused' ? `refused_${result.reason}` : result.code

/** The present one, and for a day after a rotation the one before. */
function secretsOf(delivery: ClaimedDelivery, now: Date): string[] {
  const { secret, previousSecret, previousSecretUntil } = delivery
  const isOldGood = previousSecret && previousSecretUntil && previousSecretUntil > now
  return [secret, ...(isOldGood ? [previousSecret] : [])]
    .map((sealed) => sealed && openSecret(sealed, endpointPurpose(currentTenantId())))
    .filter((opened) => typeof opened === 'string')
}
