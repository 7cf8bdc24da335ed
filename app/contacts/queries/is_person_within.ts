import { findIdentity } from '#app/contacts/queries/find_identity'
import { isContactWithin } from '#app/contacts/queries/is_contact_within'
import { parsePhone } from '#app/contacts/phone'
import type { Actor } from '#app/identity/contracts/permission'
import { database } from '#app/tenancy/database'

/** Whether whoever has this number is within somebody's reach; a number that nobody has is. */
export async function isPersonWithin(
  actor: Actor,
  permission: string,
  phone: string
): Promise<boolean> {
  const parsed = parsePhone(phone)
  if (!parsed) return true
  const address = { kind: 'phone', scope: '', value: parsed.canonical } as const
  const known = await findIdentity(database(), address)
  return !known || isContactWithin(actor, permission, known.contactId)
}
