import { DateTime } from 'luxon'
import type { DemoTenant } from '#tests/support/demo_file'

/** Tomorrow at an hour in the tenant's own zone, as the API writes times: RFC 3339 in UTC. */
export function tomorrowAt(tenant: DemoTenant, hour: number): DateTime<true> {
  const local = DateTime.now()
    .setZone(tenant.timeZone)
    .plus({ days: 1 })
    .startOf('day')
    .set({ hour })
  if (!local.isValid) throw new Error(`${tenant.timeZone} is no time zone.`)
  return local.toUTC() as DateTime<true>
}

export function isSameInstant(time: string, instant: DateTime): boolean {
  return DateTime.fromISO(time).toMillis() === instant.toMillis()
}
