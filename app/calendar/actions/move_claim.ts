import { DateTime } from 'luxon'
import type { Place } from '#app/calendar/actions/insert_appointment'
import { isOverlap } from '#app/calendar/actions/resources'
import { executeOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Moves the claim and the appointment; false when another claim overlaps, then nothing is changed. An update cannot meet a
 * conflict quietly as an insert can, so it stands in a savepoint.
 */
export async function moveClaim(
  trx: Transaction,
  appointmentId: string,
  { professionalId, time, claim }: Place
): Promise<boolean> {
  const place = { tenantId: currentTenantId(), appointmentId, professionalId }
  try {
    await trx.transaction(async (savepoint) => {
      await executeOne(
        savepoint,
        `update calendar_claims set resource_id = :professionalId, starts_at = :start, ends_at = :end
         where tenant_id = :tenantId and appointment_id = :appointmentId`,
        { ...place, start: date(claim.start), end: date(claim.end) }
      )
    })
  } catch (error) {
    if (isOverlap(error)) return false
    throw error
  }
  await executeOne(
    trx,
    `update appointments set professional_id = :professionalId, starts_at = :start, ends_at = :end,
       version = version + 1
     where tenant_id = :tenantId and id = :appointmentId`,
    { ...place, start: date(time.start), end: date(time.end) }
  )
  return true
}

const date = (moment: number) => DateTime.fromMillis(moment).toJSDate()
