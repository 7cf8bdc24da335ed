import { clock } from '#app/shared/clock'
import { isoTime } from '#app/shared/iso_time'
import { database, select } from '#app/tenancy/database'
import { currentScope } from '#app/tenancy/scope'

export interface TenantOverview {
  id: string
  slug: string
  name: string
  timeZone: string
  /** The calendar day that it is there now, as YYYY-MM-DD. */
  today: string
  /** Who may enter: neither who is suspended nor programs. */
  people: number
  /** Of today, by the tenant's own clocks; cancelled ones are none. */
  appointmentsToday: number
  conversationsOpen: number
  /** Open ones that nobody handles. */
  conversationsUnassigned: number
  /** Open ones at which a person should look. */
  conversationsWaiting: number
}

/** Each tenant of the scope with what goes on in it now. Runs in an organization's scope and reads only. */
export async function overview(): Promise<TenantOverview[]> {
  const zones = await select<{ id: string; timeZone: string }>(
    database(),
    `select id, time_zone as "timeZone" from tenants where id = any(?::uuid[])`,
    [[...(currentScope()?.tenantIds ?? [])]]
  )
  const days = zones.map(({ timeZone }) => dayIn(timeZone))
  return select<TenantOverview>(database(), OVERVIEW, {
    ids: zones.map(({ id }) => id),
    today: days.map(({ today }) => today),
    from: days.map(({ from }) => from),
    to: days.map(({ to }) => to),
  })
}

const OVERVIEW = `
  select tenants.id, tenants.slug, tenants.name, tenants.time_zone as "timeZone", days.today,
    (select count(*)::int from memberships
     join users on users.id = memberships.user_id and users.kind = 'person' and users.status = 'active'
     where memberships.tenant_id = tenants.id and memberships.suspended_at is null) as people,
    (select count(*)::int from appointments
     where appointments.tenant_id = tenants.id and appointments.status <> 'cancelled'
       and appointments.starts_at >= days.day_from and appointments.starts_at < days.day_to) as "appointmentsToday",
    counted.*
  from unnest(:ids::uuid[], :today::text[], :from::timestamptz[], :to::timestamptz[])
    as days (tenant_id, today, day_from, day_to)
  join tenants on tenants.id = days.tenant_id
  cross join lateral (
    select count(*)::int as "conversationsOpen",
      count(*) filter (where conversations.assignee_id is null)::int as "conversationsUnassigned",
      count(*) filter (where conversations.attention is not null)::int as "conversationsWaiting"
    from conversations
    where conversations.tenant_id = tenants.id and conversations.status = 'open'
  ) counted
  order by tenants.name, tenants.id`

/** The day that it is in a zone, and when it begins and ends: Luxon alone computes with zones. */
function dayIn(timeZone: string) {
  const start = clock.now().setZone(timeZone).startOf('day')
  const end = start.plus({ days: 1 })
  return {
    today: start.toISODate() ?? '',
    from: isoTime(start.toJSDate()),
    to: isoTime(end.toJSDate()),
  }
}
