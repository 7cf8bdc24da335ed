import { findPlace } from '#app/calendar/actions/find_place'
import {
  insertAppointment,
  insertOverHold,
  type AppointmentDetails,
} from '#app/calendar/actions/insert_appointment'
import { lockResources } from '#app/calendar/actions/resources'
import type { Appointment, Refusal } from '#app/calendar/contracts/appointment'
import { APPOINTMENT_CREATED } from '#app/calendar/contracts/events'
import { appointmentOf } from '#app/calendar/queries/read_appointment'
import { emit } from '#app/events/emit'
import { doneBefore, noteDone } from '#app/shared/repeatable'
import { selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface NewAppointment extends AppointmentDetails {
  /** ISO 8601; without offset it is the tenant's local time. */
  startsAt: string
  /** Absent: any professional who is free then, the least busy of that day first. */
  professionalId?: string
  /** A hold on exactly this slot, which becomes the appointment's claim. */
  holdId?: string
}

export type Booking =
  | { kind: 'booked'; appointment: Appointment }
  | Refusal
  | { kind: 'hold_expired' }
  | { kind: 'unknown_service' }
  | { kind: 'unknown_professional' }
  | { kind: 'unknown_contact' }

/** Books a slot, in the caller's transaction if there is one: a refusal leaves that transaction usable. */
export function bookAppointment(input: NewAppointment, outer?: Transaction): Promise<Booking> {
  return outer ? book(outer, input) : transaction((trx) => book(trx, input))
}

async function book(trx: Transaction, input: NewAppointment): Promise<Booking> {
  const before = doneBefore<{ appointmentId: string }>()
  if (before) return { kind: 'booked', appointment: await appointmentOf(trx, before.appointmentId) }
  const { holdId, professionalId, serviceId, startsAt } = input
  const found = await findPlace(trx, { serviceId, professionalId, startsAt, except: { holdId } })
  if (found.kind !== 'places') return found
  if (!(await contactExists(trx, input.contactId))) return { kind: 'unknown_contact' }

  await lockResources(
    trx,
    found.places.map((place) => place.professionalId)
  )
  for (const place of found.places) {
    const id = holdId
      ? await insertOverHold(trx, input, place, holdId)
      : await insertAppointment(trx, input, place)
    if (!id) continue
    await emit(trx, APPOINTMENT_CREATED, { appointmentId: id })
    await noteDone(trx, { appointmentId: id })
    return { kind: 'booked', appointment: await appointmentOf(trx, id) }
  }
  return holdId ? { kind: 'hold_expired' } : found.refuse('slot_taken')
}

const contactExists = async (trx: Transaction, id: string) =>
  (await selectOne(trx, `select 1 from contacts where tenant_id = :tenantId and id = :id`, {
    tenantId: currentTenantId(),
    id,
  })) !== null
