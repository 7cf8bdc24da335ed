import { isIP, isIPv6 } from 'node:net'
import env from '#start/env'
import { isPublicAddress } from '#app/shared/outbound/address'
import {
  configuredHosts,
  readAllowedHosts,
  type AllowedHosts,
} from '#app/shared/outbound/allowed_hosts'
import { plainHost } from '#app/shared/outbound/plain_host'
import { resolveAsSystem, resolvePublicName, type Resolve } from '#app/shared/outbound/resolve'

/** Why the guard says no. `address`: it leads, or may lead, into a network that is not public. */
export type Refusal = 'not_a_url' | 'scheme' | 'credentials' | 'port' | 'address' | 'redirect'

export interface PinnedAddress {
  address: string
  family: 4 | 6
}

/** Where to connect: to one of these addresses and nowhere else, whatever the name says a moment later. */
export interface VettedHost {
  kind: 'vetted'
  /** For the certificate and the `Host` header: lower case, no brackets, no final dot. */
  host: string
  port: number
  addresses: [PinnedAddress, ...PinnedAddress[]]
}

/** `failed` with the code of the name server, such as `ENOTFOUND`. */
export type Vetting =
  VettedHost | { kind: 'refused'; reason: Refusal } | { kind: 'failed'; code: string }

export interface OutboundRules {
  /** Ports that may be reached on the public internet; `OUTBOUND_ALLOW_HOSTS` opens others. */
  ports: (port: number) => boolean
  allowed: AllowedHosts
  resolve: Resolve
}

/** What the installation allows. `configured` adds the hosts of `*_BASE_URL`. */
export const rulesOfInstallation = (configured: boolean): Omit<OutboundRules, 'ports'> => {
  const allowed = readAllowedHosts(env.get('OUTBOUND_ALLOW_HOSTS'))
  return {
    allowed: configured ? allowed.and(configuredHosts()) : allowed,
    resolve: resolvePublicName,
  }
}

/** What can be said before anybody is asked for the address; null when nothing speaks against it. */
export function refusalOf(host: string, port: number, rules: OutboundRules): Refusal | null {
  const { allowed, ports } = rules
  if (allowed.name(host, port)) return null
  if (isIP(host)) return refusalOfAddress(host, port, rules)
  if (/(^|\.)localhost(\.localdomain)?$/.test(host)) return 'address'
  return ports(port) || allowed.hasNetwork(port) ? null : 'port'
}

function refusalOfAddress(address: string, port: number, { allowed, ports }: OutboundRules) {
  if (allowed.address(address, port)) return null
  if (!isPublicAddress(address)) return 'address'
  return ports(port) ? null : 'port'
}

/**
 * Resolves a host once and vets every address: one that is not public refuses them all, because the name decides which
 * is taken. Connect to `addresses` only.
 */
export async function vetHost(given: string, port: number, rules: OutboundRules): Promise<Vetting> {
  const host = plainHost(given)
  if (host === null) return { kind: 'refused', reason: 'not_a_url' }
  const refusal = refusalOf(host, port, rules)
  if (refusal) return { kind: 'refused', reason: refusal }
  const named = rules.allowed.name(host, port)
  const found = await addressesOf(host, named ? resolveAsSystem : rules.resolve)
  if (typeof found === 'string') return { kind: 'failed', code: found }
  const refused = found.map((it) => (named ? null : refusalOfAddress(it.address, port, rules)))
  const reason = refused.find((it) => it !== null)
  if (reason) return { kind: 'refused', reason }
  const [first, ...others] = found
  if (!first) return { kind: 'failed', code: 'ENODATA' }
  return { kind: 'vetted', host, port, addresses: [first, ...others] }
}

async function addressesOf(host: string, resolve: Resolve): Promise<PinnedAddress[] | string> {
  try {
    const addresses = isIP(host) ? [host] : await resolve(host)
    return addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'EAI_FAIL'
  }
}
