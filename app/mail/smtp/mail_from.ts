import { isMailAddress } from '#app/mail/mail_address'
import { oneLine } from '#app/mail/one_line'

const WITH_NAME = /^(.*)<([^<>]+)>$/

/** `Name <address>` or an address alone; null for nothing, throws for anything else. */
export function parseMailFrom(text: string | undefined) {
  if (!text) return null
  const [, name, inBrackets] = WITH_NAME.exec(text.trim()) ?? []
  const email = (inBrackets ?? text).trim()
  if (!isMailAddress(email)) throw new Error('MAIL_FROM is neither an address nor `Name <address>`')
  return { name: oneLine(name ?? '').replace(/^"|"$/g, '') || null, email }
}
