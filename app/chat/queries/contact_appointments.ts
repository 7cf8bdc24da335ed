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

/** The contact's next appointment, and the last one that has passed. */
export async function contactAppointments(contactId: string) {
  const [next, last] = await Promise.all([
    nearest(
      contactId,
      `appointments.starts_at > :now and appointments.status in ('requested', 'confirmed', 'arrived')`,
      'asc'
    ),
    nearest(contactId, 'appointments.starts_at <= :now', 'desc'),
  ])
  return { next, last }
}

function nearest(contactId: string, condition: string, order: 'asc' | 'desc') {
  return selectOne<AppointmentRow>(
    database(),
    `select appointments.id, appointments.status, appointments.starts_at as "startsAt",
       appointments.ends_at as "endsAt", tenants.time_zone as "timeZone", services.id as "serviceId",
       services.name as "serviceName", professionals.id as "professionalId",
       professionals.name as "professionalName"
     from appointments
     join tenants on tenants.id = appointments.tenant_id
     join services on services.tenant_id = appointments.tenant_id and services.id = appointments.service_id
     join professionals on professionals.tenant_id = appointments.tenant_id
       and professionals.id = appointments.professional_id
     where appointments.tenant_id = :tenantId and appointments.contact_id = :contactId and ${condition}
     order by appointments.starts_at ${order} limit 1`,
    { tenantId: currentTenantId(), contactId, now: clock.now().toJSDate() }
  )
}
