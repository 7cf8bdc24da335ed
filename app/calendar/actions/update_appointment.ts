import { cancelAppointment } from '#app/calendar/actions/cancel_appointment'
import { changeDetails } from '#app/calendar/actions/change_details'
import { lockAppointment, type Locking } from '#app/calendar/actions/lock_appointment'
import {
  rescheduleAppointment,
  type Rescheduling,
} from '#app/calendar/actions/reschedule_appointment'
import type { Appointment, AppointmentStatus } from '#app/calendar/contracts/appointment'
import { transaction, type Transaction } from '#app/tenancy/database'
import { DateTime } from 'luxon'

export interface AppointmentChanges extends Locking {
  startsAt?: string
  professionalId?: string
  status?: AppointmentStatus
  notes?: string | null
}

export type Updating =
  { kind: 'updated'; appointment: Appointment } | Exclude<Rescheduling, { kind: 'moved' }>

/** Any mix of a move, a new status and new notes: all of it or nothing. */
export function updateAppointment(changes: AppointmentChanges): Promise<Updating> {
  return transaction((trx) => update(trx, changes))
}

async function update(trx: Transaction, changes: AppointmentChanges): Promise<Updating> {
  const locked = await lockAppointment(trx, changes)
  if (locked.kind !== 'locked') return locked
  const before = locked.appointment
  if (before.status === 'cancelled') return { kind: 'finished', current: before }
  if (changes.status === 'cancelled' && before.status === 'completed') {
    return { kind: 'finished', current: before }
  }

  let appointment = before
  if (moves(changes, before)) {
    const startsAt = changes.startsAt ?? before.startsAt.toISOString()
    const { professionalId } = changes
    const move = { appointmentId: before.id, startsAt, professionalId }
    const moved = await rescheduleAppointment(move, trx)
    if (moved.kind !== 'moved') return moved
    appointment = moved.appointment
  }
  appointment = await changeDetails(trx, appointment, changes)
  if (changes.status === 'cancelled') {
    const cancelled = await cancelAppointment({ appointmentId: before.id }, trx)
    if (cancelled.kind !== 'cancelled') return cancelled
    appointment = cancelled.appointment
  }
  return { kind: 'updated', appointment }
}

function moves({ startsAt, professionalId }: AppointmentChanges, before: Appointment) {
  const start = startsAt && DateTime.fromISO(startsAt, { zone: before.timeZone }).toMillis()
  return (
    (start !== undefined && start !== before.startsAt.getTime()) ||
    (professionalId !== undefined && professionalId !== before.professional.id)
  )
}
