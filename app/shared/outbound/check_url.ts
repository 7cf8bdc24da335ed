import { plainHost } from '#app/shared/outbound/plain_host'
import { isWebPort } from '#app/shared/outbound/ports'
import {
  refusalOf,
  rulesOfInstallation,
  vetHost,
  type OutboundRules,
  type Refusal,
} from '#app/shared/outbound/vet'
import { LIMITS } from '#app/shared/limits'

export interface Target {
  url: URL
  host: string
  port: number
}

export const webRules = (configured: boolean): OutboundRules => ({
  ...rulesOfInstallation(configured),
  ports: isWebPort,
})

/** Reads a URL that a user gave and refuses what needs no name server to be refused. */
export function readTarget(given: string, rules: OutboundRules): Target | Refusal {
  const url = given.length <= LIMITS.webhook.url ? URL.parse(given) : null
  if (!url) return 'not_a_url'
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme'
  if (url.username !== '' || url.password !== '') return 'credentials'
  const host = plainHost(url.hostname)
  if (host === null) return 'not_a_url'
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  return refusalOf(host, port, rules) ?? { url, host, port }
}

/**
 * For a form: why a URL will never be called, as far as can be told now; null when it may. A name that has no address
 * yet may get one. Every call is vetted again.
 */
export async function checkUrl(given: string, rules = webRules(false)): Promise<Refusal | null> {
  const target = readTarget(given, rules)
  if (typeof target === 'string') return target
  const vetting = await vetHost(target.host, target.port, rules)
  return vetting.kind === 'refused' ? vetting.reason : null
}
