import { findContact } from '#app/contacts/queries/find_contact'
import { transformContact } from '#app/contacts/transformers/contact_transformer'
import type { PublicEventData } from '#app/events/contracts/public_event'

const contact: PublicEventData = async ({ payload }) => {
  const row = await findContact(String(payload.contactId))
  return row && transformContact(row)
}

export default contact
