import { DateTime } from 'luxon'
import { bookAppointment, type Booking } from '#app/calendar/actions/book_appointment'
import type { AppointmentDetails } from '#app/calendar/actions/insert_appointment'
import { selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface Confirmation extends AppointmentDetails {
  holdId: string
}

interface HoldRow {
  professionalId: string
  claimStart: Date
  bufferBefore: number
}

/** The second step: a hold becomes an appointment, or `hold_expired` when it came too late. */
export function confirmHold(input: Confirmation, outer?: Transaction): Promise<Booking> {
  return outer ? confirm(outer, input) : transaction((trx) => confirm(trx, input))
}

async function confirm(trx: Transaction, input: Confirmation): Promise<Booking> {
  const hold = await selectOne<HoldRow>(
    trx,
    `select c.resource_id as "professionalId", c.starts_at as "claimStart",
       s.buffer_before_minutes as "bufferBefore"
     from calendar_claims c
     join services s on s.tenant_id = c.tenant_id and s.id = :serviceId
     where c.tenant_id = :tenantId and c.id = :holdId and c.kind = 'hold'`,
    { tenantId: currentTenantId(), holdId: input.holdId, serviceId: input.serviceId }
  )
  if (!hold) return { kind: 'hold_expired' }
  const { professionalId, claimStart, bufferBefore } = hold
  const startsAt =
    DateTime.fromJSDate(claimStart).plus({ minutes: bufferBefore }).toUTC().toISO() ?? ''
  return bookAppointment({ ...input, professionalId, startsAt }, trx)
}
