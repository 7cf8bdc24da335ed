import { isIP } from 'node:net'

/** What some proxies write in `X-Forwarded-For`: an address and the port it came from, which is another each time. */
const WITH_PORT = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/

/** The address in what a proxy says of its client; null where it says none. */
export function addressIn(said: string): string | null {
  const text = said.trim()
  if (isIP(text)) return text
  const [, bracketed, plain] = WITH_PORT.exec(text) ?? []
  const address = bracketed ?? plain ?? ''
  return isIP(address) ? address : null
}
