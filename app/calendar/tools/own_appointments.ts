import type { ToolContext } from '#app/agent/contracts/declaration'
import type { Appointment } from '#app/calendar/contracts/appointment'
import { APPOINTMENT } from '#app/calendar/queries/read_appointment'
import { clock } from '#app/shared/clock'
import { select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * What this identity booked itself. A contact may be known by an address that was only claimed, so its other appointments
 * stay closed to it.
 */
const OWN = `a.tenant_id = :tenantId and a.contact_id = :contactId
  and (a.identity_id = :identityId or a.conversation_id = :conversationId)`

const COMING = `a.ends_at > :now and a.status in ('requested', 'confirmed', 'arrived')`

/** Appointments to come, soonest first. */
export function comingAppointments(context: ToolContext): Promise<Appointment[]> {
  return select<Appointment>(
    context.trx,
    `${APPOINTMENT} where ${OWN} and ${COMING} order by a.starts_at, a.id limit 50`,
    { ...owner(context), now: clock.now().toJSDate() }
  )
}

/** By id, or the `next` one; null when there is none of this identity to come. */
export async function ownAppointment(
  context: ToolContext,
  wanted: string
): Promise<Appointment | null> {
  const coming = await comingAppointments(context)
  const id = wanted.toLowerCase()
  return (id === 'next' ? coming[0] : coming.find((one) => one.id === id)) ?? null
}

const owner = ({ contactId, identityId, conversationId }: ToolContext) => ({
  tenantId: currentTenantId(),
  contactId,
  identityId,
  conversationId,
})
