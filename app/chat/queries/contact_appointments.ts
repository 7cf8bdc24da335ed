import { appointmentReach } from '#app/calendar/queries/appointment_reach'
import type { Actor } from '#app/identity/contracts/permission'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { clock } from '#app/shared/clock'

export interface AppointmentRow {
  id: string
  status: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  serviceId: string
  serviceName: string
  professionalId: string
  professionalName: string
}

/** The contact's next appointment, and the last one that has passed, as far as the reader may see them. */
export async function contactAppointments(contactId: string, reader: Actor) {
  const [next, last] = await Promise.all([
    nearest(
      { contactId, reader },
      `a.starts_at > :now and a.status in ('requested', 'confirmed', 'arrived')`,
      'asc'
    ),
    nearest({ contactId, reader }, 'a.starts_at <= :now', 'desc'),
  ])
  return { next, last }
}

interface Wanted {
  contactId: string
  reader: Actor
}

function nearest({ contactId, reader }: Wanted, condition: string, order: 'asc' | 'desc') {
  const within = appointmentReach(reader, 'appointments.read')
  return selectOne<AppointmentRow>(
    database(),
    `select a.id, a.status, a.starts_at as "startsAt",
       a.ends_at as "endsAt", tenants.time_zone as "timeZone", services.id as "serviceId",
       services.name as "serviceName", p.id as "professionalId",
       p.name as "professionalName"
     from appointments a
     join tenants on tenants.id = a.tenant_id
     join services on services.tenant_id = a.tenant_id and services.id = a.service_id
     join professionals p on p.tenant_id = a.tenant_id and p.id = a.professional_id
     where a.tenant_id = :tenantId and a.contact_id = :contactId and ${condition} and ${within.where}
     order by a.starts_at ${order} limit 1`,
    { tenantId: currentTenantId(), contactId, now: clock.now().toJSDate(), ...within.bindings }
  )
}
