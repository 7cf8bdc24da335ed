import type { Appointment, ChangeRefusal } from '#app/calendar/contracts/appointment'
import { appointmentOf } from '#app/calendar/queries/read_appointment'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type Locked = { kind: 'locked'; appointment: Appointment } | ChangeRefusal

const FINISHED: readonly string[] = ['cancelled', 'completed', 'no_show']

export const isFinished = ({ status }: Pick<Appointment, 'status'>) => FINISHED.includes(status)

export interface Locking {
  appointmentId: string
  /** What the caller saw; absent, whatever it is now. */
  version?: number
  /** Throws where the caller may not any more: somebody may have changed it since they looked. */
  mayStill?: (trx: Transaction) => Promise<void>
}

/** The appointment, kept from other writers until the transaction ends. */
export async function lockAppointment(
  trx: Transaction,
  { appointmentId, version, mayStill }: Locking
): Promise<Locked> {
  const found = await selectOne(
    trx,
    `select 1 from appointments where tenant_id = :tenantId and id = :appointmentId for update`,
    { tenantId: currentTenantId(), appointmentId }
  )
  if (!found) return { kind: 'not_found' }
  await mayStill?.(trx)
  const appointment = await appointmentOf(trx, appointmentId)
  if (version !== undefined && version !== appointment.version) {
    return { kind: 'version_conflict', current: appointment }
  }
  return { kind: 'locked', appointment }
}
