import { lookup, Resolver } from 'node:dns/promises'

/** All addresses of a name; rejects with an error that has a `code`. */
export type Resolve = (host: string) => Promise<string[]>

const TIMEOUT_MS = 2_000
const TRIES = 2

/**
 * Asks the name servers only. `getaddrinfo` would read `/etc/hosts` and the search domains of the machine, and a name
 * server that never answers would hold one of its four threads.
 */
export const resolvePublicName: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES })
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const addresses = answers.flatMap((it) => (it.status === 'fulfilled' ? it.value : []))
  if (addresses.length > 0) return addresses
  const [failure] = answers.filter((it) => it.status === 'rejected')
  throw failure?.reason ?? new Error(`${host} has no address`)
}

/** For names that the operator chose, which may stand in `/etc/hosts` alone. */
export const resolveAsSystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)
