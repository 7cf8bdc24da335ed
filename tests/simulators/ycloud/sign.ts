import { createHmac } from 'node:crypto'

/** The hex HMAC of `<unix seconds>.<raw body>`; the secret is used as given, `whsec_` included. */
export function signature(rawBody: string | Buffer, secret: string, unixSeconds: number): string {
  return createHmac('sha256', secret).update(`${unixSeconds}.`).update(rawBody).digest('hex')
}

/** The value of the header `YCloud-Signature`. */
export function signatureHeader(
  rawBody: string | Buffer,
  secret: string,
  unixSeconds: number = Math.floor(Date.now() / 1000)
): string {
  return `t=${unixSeconds},s=${signature(rawBody, secret, unixSeconds)}`
}
