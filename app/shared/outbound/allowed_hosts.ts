import { isIP, isIPv6, type BlockList } from 'node:net'
import { networkList } from '#app/shared/network_list'
import { plainHost } from '#app/shared/outbound/plain_host'

type Entry =
  | { kind: 'name'; host: string; port: number | null }
  | { kind: 'network'; networks: BlockList; port: number | null }

/** What the operator lets users reach besides the public internet. */
export class AllowedHosts {
  constructor(private readonly entries: readonly Entry[] = []) {}

  /** Whether this name, at this port, was named: whatever address it has is fine. */
  name(host: string, port: number): boolean {
    return this.entries.some((it) => it.kind === 'name' && it.host === host && fits(it.port, port))
  }

  /** Whether this address, at this port, is in a network that was named. */
  address(address: string, port: number): boolean {
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    return this.entries.some(
      (it) => it.kind === 'network' && fits(it.port, port) && it.networks.check(address, family)
    )
  }

  /** Whether some network was named for this port, so that only its addresses can tell. */
  hasNetwork(port: number): boolean {
    return this.entries.some((it) => it.kind === 'network' && fits(it.port, port))
  }

  and(other: AllowedHosts): AllowedHosts {
    return new AllowedHosts([...this.entries, ...other.entries])
  }
}

const fits = (wanted: number | null, port: number) => wanted === null || wanted === port

/**
 * Reads `OUTBOUND_ALLOW_HOSTS`: a comma-separated list of `host`, `host:port`, an address (`10.0.0.7`, `10.0.0.7:8080`,
 * `[fd00::7]:8080`) or a network (`10.1.0.0/16`). Without a port every port is meant.
 *
 * @throws Error naming the part that is none of these.
 */
export function readAllowedHosts(setting = ''): AllowedHosts {
  const parts = setting.split(',').map((part) => part.trim().toLowerCase())
  return new AllowedHosts(parts.filter((part) => part !== '').map(readEntry))
}

function readEntry(part: string): Entry {
  if (isIP(part) || part.includes('/')) {
    return { kind: 'network', networks: networkList([part]), port: null }
  }
  const [, bracketed, name, digits] =
    /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(part) ?? []
  const host = plainHost(bracketed ?? name ?? '')
  const port = digits === undefined ? null : Number(digits)
  if (host === null || port === 0 || (port ?? 0) > 65_535) {
    throw new Error(`"${part}" is neither a host, a host with a port, an address nor a network`)
  }
  if (isIP(host)) return { kind: 'network', networks: networkList([host]), port }
  return { kind: 'name', host, port }
}

/** The hosts of providers that the installation was pointed at (`*_BASE_URL`), each with its port. */
export function configuredHosts(environment: NodeJS.ProcessEnv = process.env): AllowedHosts {
  const urls = Object.entries(environment).filter(([name]) => name.endsWith('_BASE_URL'))
  const entries = urls.flatMap(([, value = '']) => {
    const url = URL.parse(value)
    const host = url && plainHost(url.hostname)
    if (!host) return []
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
    return [readEntry(isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`)]
  })
  return new AllowedHosts(entries)
}
