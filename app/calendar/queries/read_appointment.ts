import type { Appointment } from '#app/calendar/contracts/appointment'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Columns of an `Appointment`; the tables are `a`ppointments, `s`ervices, `p`rofessionals, `c`ontacts and `t`enants. */
export const APPOINTMENT = `
  select a.id, a.tenant_id as "tenantId", a.status, a.starts_at as "startsAt", a.ends_at as "endsAt",
    t.time_zone as "timeZone",
    json_build_object('id', s.id, 'name', s.name) as service,
    json_build_object('id', p.id, 'name', p.name) as professional,
    json_build_object('id', c.id, 'name', c.name, 'phone', c.phone) as contact,
    a.conversation_id as "conversationId", a.source, a.notes, a.cancel_reason as "cancelReason",
    a.version, a.created_at as "createdAt"
  from appointments a
  join tenants t on t.id = a.tenant_id
  join services s on s.tenant_id = a.tenant_id and s.id = a.service_id
  join professionals p on p.tenant_id = a.tenant_id and p.id = a.professional_id
  join contacts c on c.tenant_id = a.tenant_id and c.id = a.contact_id`

export function readAppointment(
  id: string,
  client: Client = database()
): Promise<Appointment | null> {
  return selectOne<Appointment>(
    client,
    `${APPOINTMENT} where a.tenant_id = :tenantId and a.id = :id`,
    { tenantId: currentTenantId(), id }
  )
}

/** For a row that was just written. */
export async function appointmentOf(client: Client, id: string): Promise<Appointment> {
  const appointment = await readAppointment(id, client)
  if (!appointment) throw new Error(`Appointment ${id} vanished in its own transaction`)
  return appointment
}
