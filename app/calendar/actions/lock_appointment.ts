import type { Appointment, ChangeRefusal } from '#app/calendar/contracts/appointment'
import { appointmentOf } from '#app/calendar/queries/read_appointment'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type Locked = { kind: 'locked'; appointment: Appointment } | ChangeRefusal

const FINISHED: readonly string[] = ['cancelled', 'completed', 'no_show']

export const isFinished = ({ status }: Pick<Appointment, 'status'>) => FINISHED.includes(status)

/** The appointment, kept from other writers until the transaction ends. Without a version, the newest one is meant. */
export async function lockAppointment(
  trx: Transaction,
  { appointmentId, version }: { appointmentId: string; version?: number }
): Promise<Locked> {
  const found = await selectOne(
    trx,
    `select 1 from appointments where tenant_id = :tenantId and id = :appointmentId for update`,
    { tenantId: currentTenantId(), appointmentId }
  )
  if (!found) return { kind: 'not_found' }
  const appointment = await appointmentOf(trx, appointmentId)
  if (version !== undefined && version !== appointment.version) {
    return { kind: 'version_conflict', current: appointment }
  }
  return { kind: 'locked', appointment }
}
