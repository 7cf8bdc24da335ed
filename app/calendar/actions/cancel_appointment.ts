import { lockAppointment, type Locking } from '#app/calendar/actions/lock_appointment'
import type { Appointment, ChangeRefusal } from '#app/calendar/contracts/appointment'
import { APPOINTMENT_UPDATED } from '#app/calendar/contracts/events'
import { appointmentOf } from '#app/calendar/queries/read_appointment'
import { emit } from '#app/events/emit'
import { execute, executeOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface Cancellation extends Locking {
  reason?: string | null
}

export type Cancelling = { kind: 'cancelled'; appointment: Appointment } | ChangeRefusal

/** Cancels and gives the time free. Cancelling twice is fine; what has taken place cannot be cancelled. */
export function cancelAppointment(input: Cancellation, outer?: Transaction): Promise<Cancelling> {
  return outer ? cancel(outer, input) : transaction((trx) => cancel(trx, input))
}

async function cancel(trx: Transaction, input: Cancellation): Promise<Cancelling> {
  const locked = await lockAppointment(trx, input)
  if (locked.kind !== 'locked') return locked
  const { appointment } = locked
  if (appointment.status === 'cancelled') return { kind: 'cancelled', appointment }
  if (appointment.status === 'completed') return { kind: 'finished', current: appointment }

  const place = { tenantId: currentTenantId(), id: appointment.id }
  await execute(
    trx,
    `delete from calendar_claims where tenant_id = :tenantId and appointment_id = :id`,
    place
  )
  await executeOne(
    trx,
    `update appointments set status = 'cancelled', cancel_reason = :reason, version = version + 1
     where tenant_id = :tenantId and id = :id`,
    { ...place, reason: input.reason ?? null }
  )
  await emit(trx, APPOINTMENT_UPDATED, { appointmentId: appointment.id, cancelled: true })
  return { kind: 'cancelled', appointment: await appointmentOf(trx, appointment.id) }
}
