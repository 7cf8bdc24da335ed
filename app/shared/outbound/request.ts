import { readTarget, webRules } from '#app/shared/outbound/check_url'
import {
  codeOf,
  exchange,
  type OutboundAnswer,
  type OutboundFailure,
} from '#app/shared/outbound/exchange'
import { vetHost, type OutboundRules, type Refusal } from '#app/shared/outbound/vet'

export interface OutboundRequest {
  url: string
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Buffer
  /** For everything together, names and redirects included; default 10 s. */
  timeoutMs?: number
  /** Bytes of the answer that are read; default 1 MiB. */
  maxBytes?: number
  /** Redirects that are followed, each vetted anew; only of `GET` and `HEAD`; default none: a 3xx is an answer. */
  follow?: number
  /** Also lets the hosts of `*_BASE_URL` be reached: for providers' URLs, not for what a user makes up. */
  configuredHosts?: boolean
  signal?: AbortSignal
}

export type OutboundResult =
  | OutboundAnswer
  | OutboundFailure
  /** By the guard; nothing was sent to that place. */
  | { kind: 'refused'; reason: Refusal }

/**
 * The one way to a URL that a user can set. Vets it, resolves its name once, vets every address and connects to these
 * only. Never throws.
 */
export async function outboundRequest(
  request: OutboundRequest,
  rules: OutboundRules = webRules(request.configuredHosts ?? false)
): Promise<OutboundResult> {
  const timeout = AbortSignal.timeout(request.timeoutMs ?? 10_000)
  const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
  const { method = 'GET' } = request
  let hops = method === 'GET' || method === 'HEAD' ? (request.follow ?? 0) : 0
  let headers = request.headers ?? {}
  let from: URL | null = null
  for (let given = request.url; ; hops -= 1) {
    const target = readTarget(given, rules)
    if (typeof target === 'string') return { kind: 'refused', reason: target }
    if (from?.protocol === 'https:' && target.url.protocol === 'http:') {
      return { kind: 'refused', reason: 'redirect' }
    }
    // What was meant for one place may be a secret at another.
    if (from && from.origin !== target.url.origin) headers = {}
    const vetting = await orTimeout(vetHost(target.host, target.port, rules), signal)
    if (vetting.kind === 'failed') return { ...vetting, sent: false }
    if (vetting.kind === 'refused') return vetting
    const answer = await exchange({
      url: target.url,
      target: vetting,
      method,
      headers,
      body: request.body ?? null,
      maxBytes: request.maxBytes ?? 1_048_576,
      signal,
    })
    const next = answer.kind === 'answer' && request.follow ? locationOf(answer, target.url) : null
    if (next === null) return answer
    if (hops <= 0) return { kind: 'refused', reason: 'redirect' }
    from = target.url
    given = next
  }
}

const REDIRECTS = [301, 302, 303, 307, 308]

function locationOf({ status, headers }: OutboundAnswer, base: URL): string | null {
  if (!REDIRECTS.includes(status) || headers.location === undefined) return null
  return URL.parse(headers.location, base.href)?.href ?? headers.location
}

/** A name server may take longer than there is time. */
function orTimeout<T>(vetting: Promise<T>, signal: AbortSignal) {
  const { promise, resolve } = Promise.withResolvers<{ kind: 'failed'; code: string }>()
  const give = () => resolve({ kind: 'failed', code: codeOf(signal, 'TIMEOUT') })
  if (signal.aborted) give()
  signal.addEventListener('abort', give, { once: true })
  return Promise.race([vetting, promise]).finally(() => signal.removeEventListener('abort', give))
}
