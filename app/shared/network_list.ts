import { BlockList, isIP } from 'node:net'

/**
 * Addresses (`203.0.113.7`, `::1`) and networks (`10.1.0.0/16`) that an address can be looked up in.
 *
 * @throws Error naming the part that is neither.
 */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const version = isIP(address)
    const most = version === 6 ? 128 : 32
    const bits = prefix === undefined ? most : Number(prefix)
    const isNetwork = version !== 0 && /^\d{1,3}$/.test(prefix ?? '0') && bits <= most
    if (!isNetwork) throw new Error(`"${network}" is neither an address nor a network`)
    list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}
