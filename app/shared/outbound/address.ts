import { isIP, isIPv6 } from 'node:net'
import { networkList } from '#app/shared/network_list'

/** Everything of IANA's special-purpose registry that is not the public internet, and what clouds keep among it. */
const SPECIAL_V4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT; Alibaba's metadata
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // Azure's host, public by its number only
  '169.254.0.0/16', // link-local; metadata of most clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments; Oracle's metadata
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
]

/** Of IPv6 only global unicast can be public; these parts of it are not, or hide an IPv4 address. */
const GLOBAL_V6 = '2000::/3'
const SPECIAL_V6 = [
  '2001::/23', // protocol assignments: Teredo, benchmarks, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
]

/** IPv4 in IPv6 clothes: mapped, and translated by a NAT64 whose DNS names every host that way. */
const EMBEDDED_V4 = [
  [0, 0, 0, 0, 0, 0xff_ff],
  [0x64, 0xff_9b, 0, 0, 0, 0],
]

const specialV4 = networkList(SPECIAL_V4)
const specialV6 = networkList(SPECIAL_V6)
const globalV6 = networkList([GLOBAL_V6])

/** Whether an address, in the form that the system prints, belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) === 4 && !specialV4.check(address, 'ipv4')
  const inner = embeddedV4(address)
  if (inner) return isPublicAddress(inner)
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6')
}

function embeddedV4(address: string): string | null {
  const groups = groupsOf(address)
  const isEmbedded = EMBEDDED_V4.some((prefix) => prefix.every((part, at) => groups[at] === part))
  if (!isEmbedded) return null
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.')
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::')
  const numbers = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  if (tail === undefined) return numbers(head)
  const [before, after] = [numbers(head), numbers(tail)]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
