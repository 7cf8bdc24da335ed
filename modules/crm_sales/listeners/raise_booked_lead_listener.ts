import type { EventHandler } from '#app/events/contracts/declaration'
import { selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { openLead } from '#modules/crm_sales/actions/open_lead'
import { raiseLead } from '#modules/crm_sales/actions/raise_lead'
import { salesSettings } from '#modules/crm_sales/settings'

/** A booking raises the lead as far as the tenant has set, also that of somebody who never wrote. */
const handler: EventHandler = async ({ payload }) => {
  const mover = { kind: 'system' } as const
  const { bookedStage, bookedScore } = await salesSettings()
  await transaction(async (trx) => {
    const appointment = await selectOne<{ contactId: string }>(
      trx,
      `select contact_id as "contactId" from appointments where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id: String(payload.appointmentId) }
    )
    if (!appointment) return
    const { contactId } = appointment
    await openLead(trx, { contactId, source: 'appointment', mover })
    await raiseLead(trx, { contactId, atLeast: bookedStage, score: bookedScore, mover })
  })
}

export default handler
