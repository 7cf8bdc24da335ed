import { identifyContact, type IdentifiedContact } from '#app/contacts/actions/identify_contact'
import { parsePhone } from '#app/contacts/phone'
import type { Transaction } from '#app/tenancy/database'

/**
 * The contact with this number, made when it is new. The number was typed by somebody, so its identity stays
 * unverified until it writes to us. Null when the number cannot be one.
 */
export async function findOrCreateContactByPhone(
  trx: Transaction,
  { name, phone }: { name?: string | null; phone: string }
): Promise<IdentifiedContact | null> {
  const parsed = parsePhone(phone)
  if (!parsed) return null
  return identifyContact(trx, { kind: 'phone', scope: '', value: parsed.canonical, name })
}
