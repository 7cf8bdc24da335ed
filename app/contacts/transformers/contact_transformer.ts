import type { ContactRow } from '#app/contacts/queries/find_contact'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export function transformContact(contact: ContactRow) {
  const { id, tenantId, name, phone, email, language, version } = contact
  return {
    id,
    tenantId,
    name,
    phone,
    email,
    language,
    silencedUntil: isoTimeOrNull(contact.silencedUntil),
    version,
    createdAt: isoTime(contact.createdAt),
  }
}
