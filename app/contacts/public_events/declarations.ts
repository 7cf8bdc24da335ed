import { CONTACT_CREATED, CONTACT_UPDATED } from '#app/contacts/contracts/events'
import type { PublicEventDeclaration } from '#app/events/contracts/public_event'

const permission = 'contacts.read'
const contact = () => import('#app/contacts/public_events/contact')

/** What receivers outside may be told of contacts. */
export const CONTACT_PUBLIC_EVENTS: readonly PublicEventDeclaration[] = [
  {
    type: 'contact.created',
    version: 1,
    label: { en: 'New contact', es: 'Contacto nuevo', fr: 'Nouveau contact' },
    event: CONTACT_CREATED,
    permission,
    data: contact,
  },
  {
    type: 'contact.updated',
    version: 1,
    label: { en: 'Contact changed', es: 'Contacto modificado', fr: 'Contact modifié' },
    event: CONTACT_UPDATED,
    permission,
    data: contact,
  },
]
