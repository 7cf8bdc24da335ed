import type { AppointmentRow } from '#app/chat/queries/contact_appointments'
import { stillSilenced } from '#app/chat/transformers/conversation_transformer'
import type { ContactRow } from '#app/contacts/queries/find_contact'
import { transformContact } from '#app/contacts/transformers/contact_transformer'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

interface Panel<Card> {
  contact: ContactRow
  next: AppointmentRow | null
  last: AppointmentRow | null
  cards: Card[]
}

/** What stands beside a conversation: who it is, their appointments, and what the modules know. */
export function transformPanel<Card>({ contact, next, last, cards }: Panel<Card>) {
  return {
    contact: transformContact(contact),
    nextAppointment: next && transformAppointment(next),
    lastAppointment: last && transformAppointment(last),
    silencedUntil: isoTimeOrNull(stillSilenced(contact.silencedUntil)),
    cards,
  }
}

function transformAppointment(row: AppointmentRow) {
  return {
    id: row.id,
    status: row.status,
    startsAt: isoTime(row.startsAt),
    endsAt: isoTime(row.endsAt),
    timeZone: row.timeZone,
    service: { id: row.serviceId, name: row.serviceName },
    professional: { id: row.professionalId, name: row.professionalName },
  }
}
