import type { Appointment } from '#app/calendar/contracts/appointment'
import { APPOINTMENT_UPDATED } from '#app/calendar/contracts/events'
import { appointmentOf } from '#app/calendar/queries/read_appointment'
import type { AppointmentChanges } from '#app/calendar/actions/update_appointment'
import { emit } from '#app/events/emit'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Status (but never `cancelled`, which gives time free) and notes of an appointment that the caller has locked. */
export async function changeDetails(
  trx: Transaction,
  appointment: Appointment,
  { status, notes }: Pick<AppointmentChanges, 'status' | 'notes'>
): Promise<Appointment> {
  const next = {
    status: status && status !== 'cancelled' ? status : appointment.status,
    notes: notes === undefined ? appointment.notes : notes,
  }
  if (next.status === appointment.status && next.notes === appointment.notes) return appointment
  await executeOne(
    trx,
    `update appointments set status = :status, notes = :notes, version = version + 1
     where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id: appointment.id, ...next }
  )
  await emit(trx, APPOINTMENT_UPDATED, { appointmentId: appointment.id })
  return appointmentOf(trx, appointment.id)
}
