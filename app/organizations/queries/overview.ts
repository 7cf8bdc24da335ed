import { clock } from '#app/shared/clock'
import { isoTime } from '#app/shared/iso_time'
import { database, select } from '#app/tenancy/database'
import { currentScope } from '#app/tenancy/scope'

export interface TenantOverview {
  id: string
  slug: string
  name: string
  timeZone: string
  /** The calendar day that it is there now. */
  today: string
  people: number
  /** Of today, by the tenant's own clocks; cancelled ones are none. */
  appointmentsToday: number
  /** Open conversations at which a person should look. */
  conversationsWaiting: number
}

type Row = Omit<TenantOverview, 'today'>

/** Each tenant of the scope with what goes on in it now. Runs in an organization's scope and reads only. */
export async function overview(): Promise<TenantOverview[]> {
  const tenantIds = [...(currentScope()?.tenantIds ?? [])]
  const zones = await select<{ id: string; timeZone: string }>(
    database(),
    `select id, time_zone as "timeZone" from tenants where id = any(?::uuid[])`,
    [tenantIds]
  )
  const days = zones.map(({ id, timeZone }) => ({ id, ...dayIn(timeZone) }))
  const rows = await select<Row>(database(), OVERVIEW, {
    ids: days.map(({ id }) => id),
    from: days.map(({ from }) => from),
    to: days.map(({ to }) => to),
  })
  return rows.map((row) => ({
    ...row,
    today: days.find(({ id }) => id === row.id)?.today ?? '',
  }))
}

const OVERVIEW = `
  select tenants.id, tenants.slug, tenants.name, tenants.time_zone as "timeZone",
    (select count(*)::int from memberships
     where memberships.tenant_id = tenants.id and memberships.suspended_at is null) as people,
    (select count(*)::int from appointments
     where appointments.tenant_id = tenants.id and appointments.status <> 'cancelled'
       and appointments.starts_at >= days.day_from and appointments.starts_at < days.day_to) as "appointmentsToday",
    (select count(*)::int from conversations
     where conversations.tenant_id = tenants.id and conversations.status = 'open'
       and conversations.attention is not null) as "conversationsWaiting"
  from unnest(:ids::uuid[], :from::timestamptz[], :to::timestamptz[]) as days (tenant_id, day_from, day_to)
  join tenants on tenants.id = days.tenant_id
  order by tenants.name, tenants.id`

function dayIn(timeZone: string) {
  const start = clock.now().setZone(timeZone).startOf('day')
  const end = start.plus({ days: 1 })
  return {
    today: start.toISODate() ?? '',
    from: isoTime(start.toJSDate()),
    to: isoTime(end.toJSDate()),
  }
}
