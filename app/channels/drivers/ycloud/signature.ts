import { createHmac, timingSafeEqual } from 'node:crypto'
import { LIMITS } from '#app/shared/limits'

/**
 * Checks `t=<unix seconds>,s=<hex>` where s is the HMAC-SHA256 of `<t>.<raw body>`. `now` is in unix seconds.
 */
export function verifySignature(
  header: unknown,
  body: Buffer,
  secret: string,
  now: number
): boolean {
  if (typeof header !== 'string') return false
  const match = /^\s*t=(\d{1,12})\s*,\s*s=([0-9a-f]{64})\s*$/i.exec(header)
  if (!match?.[1] || !match[2]) return false
  if (Math.abs(now - Number(match[1])) > LIMITS.time.webhookAge) return false
  const expected = createHmac('sha256', secret).update(`${match[1]}.`).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(match[2], 'hex'))
}
