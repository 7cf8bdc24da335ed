import { findPlace } from '#app/calendar/actions/find_place'
import { isFinished, lockAppointment, type Locking } from '#app/calendar/actions/lock_appointment'
import { moveClaim } from '#app/calendar/actions/move_claim'
import { lockResources } from '#app/calendar/actions/resources'
import type { Appointment, ChangeRefusal, Refusal } from '#app/calendar/contracts/appointment'
import { APPOINTMENT_UPDATED } from '#app/calendar/contracts/events'
import { appointmentOf } from '#app/calendar/queries/read_appointment'
import { emit } from '#app/events/emit'
import { transaction, type Transaction } from '#app/tenancy/database'

export interface Move extends Locking {
  /** ISO 8601; without offset it is the tenant's local time. */
  startsAt: string
  /** Absent: the professional it has; `any`: that one first, else whoever is free. */
  professionalId?: string
}

export type Rescheduling =
  | { kind: 'moved'; appointment: Appointment }
  | Refusal
  | ChangeRefusal
  | { kind: 'unknown_professional' }

/** Moves an appointment and its claim in place: when the new slot cannot be had, the old one is still there. */
export function rescheduleAppointment(input: Move, outer?: Transaction): Promise<Rescheduling> {
  return outer ? move(outer, input) : transaction((trx) => move(trx, input))
}

async function move(trx: Transaction, input: Move): Promise<Rescheduling> {
  const locked = await lockAppointment(trx, input)
  if (locked.kind !== 'locked') return locked
  const { appointment } = locked
  if (isFinished(appointment)) return { kind: 'finished', current: appointment }

  const wanted = input.professionalId ?? appointment.professional.id
  const found = await findPlace(trx, {
    serviceId: appointment.service.id,
    startsAt: input.startsAt,
    professionalId: wanted === 'any' ? undefined : wanted,
    preferred: appointment.professional.id,
    except: { appointmentId: appointment.id },
    inactiveToo: true,
  })
  if (found.kind === 'unknown_service') throw new Error('The service of an appointment is gone')
  if (found.kind !== 'places') return found

  await lockResources(
    trx,
    found.places.map((place) => place.professionalId)
  )
  for (const place of found.places) {
    if (!(await moveClaim(trx, appointment.id, place))) continue
    await emit(trx, APPOINTMENT_UPDATED, { appointmentId: appointment.id })
    return { kind: 'moved', appointment: await appointmentOf(trx, appointment.id) }
  }
  return found.refuse('slot_taken')
}
