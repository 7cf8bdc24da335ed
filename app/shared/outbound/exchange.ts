import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { PinnedAddress, VettedHost } from '#app/shared/outbound/vet'

export interface Exchange {
  url: URL
  target: VettedHost
  method: string
  headers: Record<string, string>
  body: string | Buffer | null
  /** Of the answer; the rest is not read. */
  maxBytes: number
  signal: AbortSignal
}

export interface OutboundAnswer {
  kind: 'answer'
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** The body was longer than what was asked for. */
  truncated: boolean
}

/** Nothing came back that could be believed. `sent`: the request may have arrived. */
export interface OutboundFailure {
  kind: 'failed'
  /** Of the system (`ECONNREFUSED`), of TLS (`ERR_TLS_CERT_ALTNAME_INVALID`), or `TIMEOUT`, `ABORTED`, `CUT`. */
  code: string
  sent: boolean
}

/** One request on a connection of its own, to a vetted address. Knows no proxies and follows nothing. */
export function exchange(one: Exchange): Promise<OutboundAnswer | OutboundFailure> {
  let connected = false
  let answered = false
  return new Promise((resolve) => {
    const fail = (code: string) =>
      resolve({ kind: 'failed', code: codeOf(one.signal, code), sent: connected })
    const secure = one.url.protocol === 'https:'
    const request = (secure ? https : http).request(optionsOf(one))
    request.once('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true))
    )
    request.once('response', (response) => {
      answered = true
      readAnswer(response, one.maxBytes).then(resolve, () => fail('CUT'))
    })
    // Once there is an answer, reading it decides: leaving the rest unread is no failure.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (!answered) fail(error.code ?? 'FAILED')
    })
    request.once('close', () => {
      if (!answered) fail('CUT')
    })
    request.end(one.body ?? undefined)
  })
}

/** An end that we chose goes by its own name, whatever the system calls it. */
export function codeOf({ aborted, reason }: AbortSignal, otherwise: string): string {
  if (!aborted) return otherwise
  return reason instanceof Error && reason.name === 'TimeoutError' ? 'TIMEOUT' : 'ABORTED'
}

const optionsOf = (one: Exchange): https.RequestOptions => ({
  method: one.method,
  host: one.target.host,
  port: one.target.port,
  path: `${one.url.pathname}${one.url.search}`,
  headers: {
    'accept-encoding': 'identity',
    ...one.headers,
    ...(one.body !== null && { 'content-length': Buffer.byteLength(one.body) }),
  },
  signal: one.signal,
  // An agent of its own: no connection is shared, and no proxy of the environment is asked.
  agent: false,
  lookup: pinned(one.target.addresses),
  // Also where the environment says that certificates do not matter.
  rejectUnauthorized: true,
  ...(!isIP(one.target.host) && { servername: one.target.host }),
})

/** In the place of a name server: the addresses that were vetted. */
const pinned =
  (addresses: readonly [PinnedAddress, ...PinnedAddress[]]): https.RequestOptions['lookup'] =>
  (_host, options, callback) => {
    if (options.all) return callback(null, [...addresses])
    callback(null, addresses[0].address, addresses[0].family)
  }

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<OutboundAnswer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop ends the connection.
    if (size > maxBytes) break
  }
  return {
    kind: 'answer',
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks).subarray(0, maxBytes),
    truncated: size > maxBytes,
  }
}
