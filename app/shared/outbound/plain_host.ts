/**
 * A host in its one form: lower case, without brackets and final dot, numbers in disguise (decimal, octal, hexadecimal,
 * short) as the address that they are. Null when it is no host.
 */
export function plainHost(host: string): string | null {
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  const url = URL.parse(`http://${bare.includes(':') ? `[${bare}]` : bare}/`)
  if (!url || url.username || url.password || url.port || url.pathname !== '/') return null
  if (url.search || url.hash) return null
  const plain = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  return plain === '' || plain.endsWith('.') ? null : plain
}
