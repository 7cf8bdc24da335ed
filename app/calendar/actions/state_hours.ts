import type { WorkingHours } from '#app/calendar/contracts/schedule'
import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Each begins before it ends, and those of one weekday do not overlap. */
export function hoursAreValid(hours: readonly WorkingHours[]) {
  const sorted = hours.toSorted((a, b) => a.weekday - b.weekday || a.startsMinute - b.startsMinute)
  return sorted.every((one, at) => {
    const next = sorted[at + 1]
    const apart = next?.weekday !== one.weekday || next.startsMinute >= one.endsMinute
    return one.startsMinute < one.endsMinute && apart
  })
}

/** The usual hours of a professional, in place of what they were. */
export async function stateHours(
  trx: Transaction,
  professionalId: string,
  hours: readonly WorkingHours[]
) {
  const place = { tenantId: currentTenantId(), professionalId }
  await execute(
    trx,
    `delete from working_hours where tenant_id = :tenantId and professional_id = :professionalId`,
    place
  )
  await execute(
    trx,
    `insert into working_hours (tenant_id, professional_id, weekday, starts_minute, ends_minute)
     select :tenantId, :professionalId, h.weekday, h."startsMinute", h."endsMinute"
     from json_to_recordset(:hours) as h(weekday integer, "startsMinute" integer, "endsMinute" integer)`,
    { ...place, hours: JSON.stringify(hours) }
  )
}
