import { isIP } from 'node:net'
import { networkList } from '#app/shared/network_list'

/** Where a proxy of one's own usually stands: this computer, or a private network. */
const PRIVATE = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
]

/** Tells of an address whether its `X-Forwarded-*` headers are believed. */
export type TrustsProxy = (address: string) => boolean

/**
 * `false` trusts nobody, `true` any private address, otherwise a comma-separated list of addresses and networks
 * (`203.0.113.7, 10.1.0.0/16`). Headers of anybody else are ignored, because a client can write them as well.
 *
 * @throws Error naming the part that is no address.
 */
export function trustedProxies(setting = 'false'): TrustsProxy {
  const value = setting.trim().toLowerCase()
  if (['', 'false', '0'].includes(value)) return () => false
  const networks = ['true', '1'].includes(value) ? PRIVATE : value.split(',')
  const list = networkList(networks.map((network) => network.trim()))
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
