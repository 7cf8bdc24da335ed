import { parsePhone } from '#app/contacts/phone'

/** Every spelling under which a number may stand in a row; the text itself when it is no number. */
export function spellingsOf(raw: string): string[] {
  const phone = parsePhone(raw)
  return phone ? [phone.canonical, ...phone.aliases] : [raw]
}
