import env from '#start/env'
import type { Channel } from '#app/channels/channel'

const OFFICIAL_BASE_URL = 'https://api.ycloud.com/v2'
const TIMEOUT_MS = 10_000

/** A simulator needs no real key, yet the header. */
const DEMO_KEY = 'demo'

export interface YCloudAnswer {
  status: number
  retryAfter: string | null
  /** Null when the body is no JSON. */
  body: unknown
}

/** `unsent`: no connection was made, so nobody took it. `unknown`: it may have arrived. */
export type YCloudResult =
  | { kind: 'answer'; answer: YCloudAnswer }
  | { kind: 'unsent'; detail: string }
  | { kind: 'unknown'; detail: string }

const configuredBaseUrl = () => env.get('YCLOUD_BASE_URL') || null

export const isReachable = (channel: Channel) =>
  channel.apiKey() !== null || configuredBaseUrl() !== null

/** One call of YCloud's API; at most ten seconds, never throws. */
export async function callYCloud(
  channel: Channel,
  method: 'GET' | 'POST',
  path: string,
  body?: object
): Promise<YCloudResult> {
  try {
    const response = await fetch(`${configuredBaseUrl() ?? OFFICIAL_BASE_URL}${path}`, {
      method,
      headers: {
        'accept': 'application/json',
        'x-api-key': channel.apiKey() ?? DEMO_KEY,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await response.text()
    const retryAfter = response.headers.get('retry-after')
    return { kind: 'answer', answer: { status: response.status, retryAfter, body: readJson(text) } }
  } catch (error) {
    const code = causeCode(error)
    return { kind: NEVER_LEFT.has(code) ? 'unsent' : 'unknown', detail: code }
  }
}

const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

function causeCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? code : error.name
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
