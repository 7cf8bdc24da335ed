import type { Appointment } from '#app/calendar/contracts/appointment'
import { isAppointmentWithin } from '#app/calendar/queries/is_appointment_within'
import { professionalsOf } from '#app/calendar/queries/professionals_of'
import { findContact } from '#app/contacts/queries/find_contact'
import { isContactWithin } from '#app/contacts/queries/is_contact_within'
import { isPersonWithin } from '#app/contacts/queries/is_person_within'
import { can, peopleWithin, type Actor } from '#app/identity/contracts/permission'
import { forbidden } from '#app/shared/http/problem'
import type { Client } from '#app/tenancy/database'

/** What is done with an appointment is done by somebody who may read it as well. */
export async function mayTouch(
  actor: Actor,
  permission: string,
  { id }: Pick<Appointment, 'id'>,
  client?: Client
) {
  for (const one of new Set(['appointments.read', permission])) {
    if (!(await isAppointmentWithin(actor, one, id, client))) throw forbidden()
  }
}

/** Besides the permission to change an appointment, moving it and calling it off ask for their own. */
export async function mayChange(
  actor: Actor,
  appointment: Pick<Appointment, 'id'>,
  body: unknown,
  client?: Client
) {
  await mayTouch(actor, 'appointments.update', appointment, client)
  const wanted = new Set(Object.keys(typeof body === 'object' && body !== null ? body : {}))
  if (wanted.has('startsAt') || wanted.has('professionalId')) {
    await mayTouch(actor, 'appointments.reschedule', appointment, client)
  }
  if (wanted.has('status') && (body as { status: unknown }).status === 'cancelled') {
    await mayTouch(actor, 'appointments.cancel', appointment, client)
  }
}

interface Wish {
  professionalId?: string
  contactId?: string
  contact?: { phone: string }
}

/**
 * With whom somebody may book: with any professional for people they talk with, and for anybody with the professionals
 * within their reach, of whom the first (themselves) is also what absence means.
 */
export async function assignable(actor: Actor, permission: string, wish: Wish) {
  const people = peopleWithin(actor, permission)
  if (people === null) return wish.professionalId
  if (can(actor, 'conversations.read') && (await isKnownWithin(actor, permission, wish))) {
    return wish.professionalId
  }
  const own = await professionalsOf(people)
  const chosen = wish.professionalId ?? own[0]
  if (!chosen || !own.includes(chosen)) throw forbidden()
  return chosen
}

/** Who is not known here at all is refused later, in other words. */
async function isKnownWithin(actor: Actor, permission: string, { contactId, contact }: Wish) {
  if (contactId && (await findContact(contactId))) {
    return isContactWithin(actor, permission, contactId)
  }
  return contact ? isPersonWithin(actor, permission, contact.phone) : true
}
