/** What a try to send a mail came to. `detail` is what the server said, for people. */
export type SmtpOutcome =
  | { kind: 'sent'; detail: string | null }
  /** The receiver's server does not know the address. */
  | { kind: 'bounced'; detail: string | null }
  /** For good, and not because of the address. */
  | { kind: 'refused'; reason: string; detail: string | null }
  /** Certainly not taken; may work later. */
  | { kind: 'not_taken'; reason: string; detail: string | null }
  /** Handed over, and nobody said whether it was taken. */
  | { kind: 'unclear'; detail: string | null }
  /** Somebody else has it by now. */
  | { kind: 'lost' }

export interface SmtpFailure {
  message: string
  code?: string | undefined
  /** Of the system or of TLS, where `code` is the client's own. */
  originalCode?: string | undefined
  command?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
}

const LONGEST_DETAIL = 500

/** The code of a failure that is no more than silence. */
export const TOO_LATE = 'ETIMEDOUT'

/** Of 5xx at RCPT: the address is unknown (RFC 3463 5.1.x), unless an enhanced code says something else. */
const UNKNOWN_ADDRESS = /^5\d\d[ -]5\.1\.[0-36]\b/
const WITHOUT_ENHANCED_CODE = /^(550|551|553)[ -](?!\d\.\d+\.\d+)/

/** How a failed try is judged. `handedOver`: the mail itself had begun to leave. */
export function judge(failure: SmtpFailure, handedOver: boolean): SmtpOutcome {
  const { response, responseCode } = failure
  const detail = detailOf(failure)
  if (responseCode === undefined || response === undefined) {
    if (handedOver) return { kind: 'unclear', detail }
    return { kind: 'not_taken', reason: reasonOf(failure), detail }
  }
  if (responseCode < 500) return { kind: 'not_taken', reason: reasonOf(failure), detail }
  if (failure.command === 'RCPT TO' && isUnknownAddress(response))
    return { kind: 'bounced', detail }
  return { kind: 'refused', reason: reasonOf(failure), detail }
}

const isUnknownAddress = (response: string) =>
  UNKNOWN_ADDRESS.test(response) || WITHOUT_ENHANCED_CODE.test(response)

/** What Node.js calls it when a certificate is not good. */
const CERTIFICATE = /CERT|TLS|SSL|SIGNATURE|ISSUER/

/** Certificate, password and reachability are for whoever set the server up; the rest is the server's own word. */
function reasonOf({ code, originalCode = '', responseCode }: SmtpFailure): string {
  if (code === 'EAUTH') return 'smtp_sign_in'
  if (code === 'ETLS' || CERTIFICATE.test(originalCode)) return 'smtp_tls'
  if (code === 'EDNS' || code === 'ENOTFOUND') return 'smtp_unknown_host'
  if (responseCode !== undefined) return responseCode < 500 ? 'smtp_deferred' : 'smtp_refused'
  return code === TOO_LATE ? 'smtp_timeout' : 'smtp_unreachable'
}

const detailOf = ({ response, message }: SmtpFailure) =>
  (response ?? message).replace(/\s+/g, ' ').slice(0, LONGEST_DETAIL)
