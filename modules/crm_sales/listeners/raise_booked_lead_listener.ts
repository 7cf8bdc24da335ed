import type { EventHandler } from '#app/events/contracts/declaration'
import { selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { openLead } from '#modules/crm_sales/actions/open_lead'
import { raiseLead } from '#modules/crm_sales/actions/raise_lead'

const SCORE = 80

/** Who books is at least interested, also somebody who never wrote. */
const handler: EventHandler = async ({ payload }) => {
  const mover = { kind: 'system' } as const
  await transaction(async (trx) => {
    const appointment = await selectOne<{ contactId: string }>(
      trx,
      `select contact_id as "contactId" from appointments where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id: String(payload.appointmentId) }
    )
    if (!appointment) return
    const { contactId } = appointment
    await openLead(trx, { contactId, source: 'appointment', mover })
    await raiseLead(trx, { contactId, atLeast: 'interested', score: SCORE, mover })
  })
}

export default handler
