import { DateTime } from 'luxon'
import type { ProfessionalSchedule, Schedule, ServiceTerms } from '#app/calendar/contracts/schedule'
import { LONGEST_CLAIM_HOURS } from '#app/calendar/rules'
import { clock } from '#app/shared/clock'
import { selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface ScheduleQuestion {
  serviceId: string
  /** ISO dates or times. The time around them is loaded with them, so their zone need not be known yet. */
  from: string
  to: string
  /** Only this professional. */
  professionalId?: string
  /** Claims to look through, because they are the ones about to move or to be confirmed. */
  except?: { appointmentId?: string; holdId?: string }
  /** An appointment may be moved though its service is no longer offered. */
  inactiveToo?: boolean
}

interface Row {
  timeZone: string
  service: ServiceTerms
  professionals: ProfessionalSchedule[]
}

/** Any zone is within a day of UTC; so much more is loaded that the local day around a moment is complete. */
const MARGIN = { before: { hours: 26 }, after: { days: 3 } }

/**
 * One round trip for a service, its active professionals and all that opens or closes their time; null when there is no
 * such active service. Each lookup is an index scan, also under row-level security.
 */
export async function loadSchedule(
  client: Client,
  { serviceId, from, to, professionalId, except = {}, inactiveToo = false }: ScheduleQuestion
): Promise<Schedule | null> {
  const first = DateTime.fromISO(from, { zone: 'utc' }).minus(MARGIN.before)
  const last = DateTime.fromISO(to, { zone: 'utc' }).plus(MARGIN.after)
  return selectOne<Row>(client, SCHEDULE, {
    tenantId: currentTenantId(),
    serviceId,
    professionalId: professionalId ?? null,
    firstDay: first.toISODate(),
    lastDay: last.toISODate(),
    from: first.toJSDate(),
    to: last.toJSDate(),
    earliest: first.minus({ hours: LONGEST_CLAIM_HOURS }).toJSDate(),
    now: clock.now().toJSDate(),
    exceptAppointment: except.appointmentId ?? null,
    exceptHold: except.holdId ?? null,
    inactiveToo,
  })
}

/** Claims are read in one scan for the whole team: one for each would follow whatever index the planner then prefers. */
const SCHEDULE = `
  with team as materialized (
    select p.id, p.name
    from service_professionals sp
    join professionals p on p.tenant_id = sp.tenant_id and p.id = sp.professional_id
    where sp.tenant_id = :tenantId and sp.service_id = :serviceId and p.active
      and (cast(:professionalId as uuid) is null or p.id = cast(:professionalId as uuid))
  ), claims as materialized (
    select c.resource_id, json_agg(json_build_object(
      'start', round(extract(epoch from c.starts_at) * 1000),
      'end', round(extract(epoch from c.ends_at) * 1000)) order by c.starts_at) as list
    from calendar_claims c
    where c.tenant_id = :tenantId and c.resource_id = any (array(select id from team))
      and c.starts_at > :earliest and c.starts_at < :to and c.ends_at > :from
      and (c.expires_at is null or c.expires_at > :now)
      and (c.appointment_id is null or c.appointment_id is distinct from cast(:exceptAppointment as uuid))
      and c.id is distinct from cast(:exceptHold as uuid)
    group by c.resource_id
  )
  select t.time_zone as "timeZone",
    json_build_object('id', s.id, 'name', s.name, 'durationMinutes', s.duration_minutes,
      'bufferBeforeMinutes', s.buffer_before_minutes, 'bufferAfterMinutes', s.buffer_after_minutes) as service,
    coalesce((
      select json_agg(json_build_object('id', team.id, 'name', team.name,
        'hours', coalesce((
          select json_agg(json_build_object('weekday', w.weekday,
            'startsMinute', w.starts_minute, 'endsMinute', w.ends_minute))
          from working_hours w
          where w.tenant_id = :tenantId and w.professional_id = team.id), '[]'),
        'exceptions', coalesce((
          select json_agg(json_build_object('day', e.day, 'kind', e.kind, 'own', e.professional_id is not null,
            'startsMinute', e.starts_minute, 'endsMinute', e.ends_minute))
          from calendar_exceptions e
          where e.tenant_id = :tenantId and e.day between :firstDay and :lastDay
            and (e.professional_id = team.id or e.professional_id is null)), '[]'),
        'claims', coalesce(claims.list, '[]')
      ) order by team.name, team.id)
      from team left join claims on claims.resource_id = team.id), '[]') as professionals
  from services s
  join tenants t on t.id = s.tenant_id
  where s.tenant_id = :tenantId and s.id = :serviceId and (s.active or :inactiveToo)`
