import type { AppointmentSource, AppointmentStatus } from '#app/calendar/contracts/appointment'
import type { Span } from '#app/calendar/contracts/schedule'
import { clock } from '#app/shared/clock'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { DateTime } from 'luxon'

export interface AppointmentDetails {
  serviceId: string
  contactId: string
  conversationId?: string | null
  /** Under which the contact booked; the agent shows an appointment to no other. */
  identityId?: string | null
  source: AppointmentSource
  status?: AppointmentStatus
  notes?: string | null
}

export interface Place {
  professionalId: string
  /** The service itself, epoch milliseconds. */
  time: Span
  /** With its buffers. */
  claim: Span
}

/**
 * Writes claim and appointment in one statement and returns the id, or null when another claim overlaps. The conflict is
 * met, not raised, so the caller's transaction lives on.
 */
export function insertAppointment(trx: Transaction, details: AppointmentDetails, place: Place) {
  return insertWith(trx, CLAIM, details, place, null)
}

/** The same with a claim that was held until now; null when the hold has expired. */
export function insertOverHold(
  trx: Transaction,
  details: AppointmentDetails,
  place: Place,
  holdId: string
) {
  return insertWith(trx, HOLD, details, place, holdId)
}

async function insertWith(
  trx: Transaction,
  claim: string,
  details: AppointmentDetails,
  { professionalId, time, claim: { start, end } }: Place,
  holdId: string | null
): Promise<string | null> {
  const row = await selectOne<{ id: string }>(trx, `with claim as (${claim}) ${APPOINTMENT}`, {
    tenantId: currentTenantId(),
    professionalId,
    claimStart: date(start),
    claimEnd: date(end),
    startsAt: date(time.start),
    endsAt: date(time.end),
    serviceId: details.serviceId,
    contactId: details.contactId,
    conversationId: details.conversationId ?? null,
    identityId: details.identityId ?? null,
    source: details.source,
    status: details.status ?? 'confirmed',
    notes: details.notes ?? null,
    now: clock.now().toJSDate(),
    ...(holdId && { holdId }),
  })
  return row?.id ?? null
}

const date = (moment: number) => DateTime.fromMillis(moment).toJSDate()

const CLAIM = `
  insert into calendar_claims (tenant_id, resource_id, kind, appointment_id, starts_at, ends_at, created_at)
  values (:tenantId, :professionalId, 'appointment', uuidv7(), :claimStart, :claimEnd, :now)
  on conflict on constraint calendar_claims_no_overlap do nothing
  returning appointment_id`

const HOLD = `
  update calendar_claims set kind = 'appointment', appointment_id = uuidv7(), expires_at = null
  where tenant_id = :tenantId and id = :holdId and kind = 'hold' and expires_at > :now
    and resource_id = :professionalId and starts_at = :claimStart and ends_at = :claimEnd
  returning appointment_id`

const APPOINTMENT = `
  insert into appointments (id, tenant_id, service_id, professional_id, contact_id, conversation_id, identity_id,
    status, starts_at, ends_at, source, notes, created_at)
  select appointment_id, :tenantId, :serviceId, :professionalId, :contactId, :conversationId, :identityId,
    :status, :startsAt, :endsAt, :source, :notes, :now
  from claim
  returning id`
