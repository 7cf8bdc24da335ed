import { DateTime } from 'luxon'
import { appointmentReach } from '#app/calendar/queries/appointment_reach'
import { contactMatch, firstOfEach, matchRows } from '#app/contacts/queries/contact_match'
import type { SearchQuery } from '#app/module_system/contracts/contributions'
import { clock } from '#app/shared/clock'
import { database, select } from '#app/tenancy/database'
import { currentTenant } from '#app/tenancy/queries/current_tenant'

interface Row {
  id: string
  name: string | null
  phone: string | null
  service: string
  startsAt: Date
}

/** The appointment nearest to now, within the reader's reach, of each person who is called so. */
const search: SearchQuery = async ({ q, limit, reader }) => {
  const match = contactMatch(q)
  if (!match) return []
  const within = appointmentReach(reader, 'appointments.read')
  const { id: tenantId, timeZone } = await currentTenant()
  const rows = await select<Row>(
    database(),
    `select nearest.id, contacts.name, contacts.phone, nearest.service, nearest.starts_at as "startsAt"
     from ${match.from}
     join contacts on contacts.tenant_id = matched.tenant_id and contacts.id = matched.contact_id
     join lateral (
       select a.id, a.starts_at, s.name as service
       from appointments a
       join services s on s.tenant_id = a.tenant_id and s.id = a.service_id
       where a.tenant_id = matched.tenant_id and a.contact_id = matched.contact_id
         and a.status <> 'cancelled' and ${within.where}
       order by a.starts_at < :now, abs(extract(epoch from a.starts_at - :now)) limit 1
     ) nearest on true
     where ${match.where}
     order by matched.word, matched.contact_id limit :rows`,
    {
      tenantId,
      ...match.bindings,
      ...within.bindings,
      now: clock.now().toJSDate(),
      rows: matchRows(limit),
    }
  )
  return firstOfEach(rows, limit).map(({ id, name, phone, service, startsAt }) => {
    const start = DateTime.fromJSDate(startsAt, { zone: timeZone }).setLocale(reader.locale)
    return {
      id,
      title: name ?? phone ?? service,
      subtitle: `${start.toLocaleString(DateTime.DATETIME_MED_WITH_WEEKDAY)} · ${service}`,
      path: `/agenda?date=${start.toISODate()}&appointment=${id}` as const,
    }
  })
}

export default search
