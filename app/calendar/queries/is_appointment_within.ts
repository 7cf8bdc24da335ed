import { appointmentReach } from '#app/calendar/queries/appointment_reach'
import { peopleWithin, type Actor } from '#app/identity/contracts/permission'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Whether an appointment of this tenant is within somebody's reach; asks the database only where the reach is narrow. */
export async function isAppointmentWithin(
  actor: Actor,
  permission: string,
  id: string,
  client: Client = database()
): Promise<boolean> {
  if (peopleWithin(actor, permission) === null) return true
  const { where, bindings } = appointmentReach(actor, permission)
  const row = await selectOne(
    client,
    `select 1 from appointments a
     where a.tenant_id = :tenantId and a.id = :id and ${where}`,
    { tenantId: currentTenantId(), id, ...bindings }
  )
  return row !== null
}
