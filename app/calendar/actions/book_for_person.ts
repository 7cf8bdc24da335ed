import {
  bookAppointment,
  type Booking,
  type NewAppointment,
} from '#app/calendar/actions/book_appointment'
import { findOrCreateContactByPhone } from '#app/contacts/actions/find_or_create_contact'
import type { LimitReached } from '#app/tenancy/contracts/limit'
import { limitReached } from '#app/tenancy/limits/limit_reached'
import { transaction } from '#app/tenancy/database'

export interface Person {
  name?: string | null
  phone: string
}

export type PersonBooking = Booking | { kind: 'invalid_phone' } | LimitReached

/** Undoes the contact that was made for a booking which then failed. */
class Refused extends Error {
  constructor(readonly booking: PersonBooking) {
    super(booking.kind)
  }
}

/** Books for somebody of whom the staff knows name and number: contact and appointment, or neither. */
export async function bookForPerson(
  input: Omit<NewAppointment, 'contactId'>,
  person: Person
): Promise<PersonBooking> {
  try {
    return await transaction(async (trx) => {
      const contact = await findOrCreateContactByPhone(trx, person)
      if (!contact) throw new Refused({ kind: 'invalid_phone' })
      const full = contact.created ? await limitReached(trx, 'contacts', 1) : null
      if (full) throw new Refused(full)
      // With the identity, the owner of the number finds the appointment when they write to us.
      const { contactId, identityId } = contact
      const booking = await bookAppointment({ ...input, contactId, identityId }, trx)
      if (booking.kind !== 'booked') throw new Refused(booking)
      return booking
    })
  } catch (error) {
    if (error instanceof Refused) return error.booking
    throw error
  }
}
