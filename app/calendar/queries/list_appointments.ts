import { DateTime } from 'luxon'
import type { Appointment, AppointmentStatus } from '#app/calendar/contracts/appointment'
import { appointmentReach } from '#app/calendar/queries/appointment_reach'
import { APPOINTMENT } from '#app/calendar/queries/read_appointment'
import type { Actor } from '#app/identity/contracts/permission'
import { database, select, type Binding } from '#app/tenancy/database'
import { currentTenant } from '#app/tenancy/queries/current_tenant'

export interface AppointmentFilters {
  /** Dates in the tenant's zone, or times: appointments that start in between, `to` exclusive. */
  from: string
  to: string
  status: AppointmentStatus
  contactId: string
  professionalId: string
  serviceId: string
  /** Spellings of one number. */
  phones: string[]
}

export const APPOINTMENT_SORTS = ['startsAt', '-startsAt', 'createdAt', '-createdAt'] as const

export interface AppointmentPage {
  filters: Partial<AppointmentFilters>
  sort: string
  limit: number
  /** Sort key and id of the last row before. */
  cursor: string[] | null
}

/** An appointment and the exact text of its sort key, finer than JavaScript's milliseconds. */
export type ListedRow = Appointment & { sortKey: string }

const CONDITIONS: Record<keyof AppointmentFilters, string> = {
  from: 'a.starts_at >= :from',
  to: 'a.starts_at < :to',
  status: 'a.status = :status',
  contactId: 'a.contact_id = :contactId',
  professionalId: 'a.professional_id = :professionalId',
  serviceId: 'a.service_id = :serviceId',
  phones: `a.contact_id in (
    select id from contacts where tenant_id = :tenantId and phone = any(:phones)
    union
    select contact_id from contact_identities
    where tenant_id = :tenantId and kind = 'phone' and value = any(:phones) and valid_to is null)`,
}

/** One page of what is within the reader's reach, and one row more. */
export async function listAppointments(page: AppointmentPage, reader: Actor): Promise<ListedRow[]> {
  const within = appointmentReach(reader, 'appointments.read')
  const tenant = await currentTenant()
  const moment = (iso?: string) =>
    iso === undefined ? undefined : DateTime.fromISO(iso, { zone: tenant.timeZone }).toJSDate()
  const given = { ...page.filters, from: moment(page.filters.from), to: moment(page.filters.to) }
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const column = page.sort.endsWith('createdAt') ? 'a.created_at' : 'a.starts_at'
  const [order, after] = page.sort.startsWith('-') ? ['desc', '<'] : ['asc', '>']
  const conditions = [
    'a.tenant_id = :tenantId',
    within.where,
    ...entries.map(([name]) => CONDITIONS[name as keyof AppointmentFilters]),
    ...(page.cursor
      ? [`(${column}, a.id) ${after} (cast(:lastKey as timestamptz), cast(:lastId as uuid))`]
      : []),
  ]
  const statement = APPOINTMENT.replace('select ', `select cast(${column} as text) as "sortKey", `)
  return select<ListedRow>(
    database(),
    `${statement} where ${conditions.join(' and ')}
     order by ${column} ${order}, a.id ${order} limit :limit`,
    {
      ...(Object.fromEntries(entries) as Record<string, Binding>),
      ...within.bindings,
      tenantId: tenant.id,
      limit: page.limit + 1,
      ...(page.cursor && { lastKey: page.cursor[0] ?? '', lastId: page.cursor[1] ?? '' }),
    }
  )
}
