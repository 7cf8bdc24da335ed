/** `{ contactId }` */
export const CONTACT_CREATED = 'contacts.contact_created'

/** `{ contactId }`: somebody changed name, e-mail or language. */
export const CONTACT_UPDATED = 'contacts.contact_updated'
