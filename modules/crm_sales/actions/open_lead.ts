import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { recordStage } from '#modules/crm_sales/actions/record_stage'
import { LEAD_CREATED } from '#modules/crm_sales/contracts/events'
import type { Mover, Stage } from '#modules/crm_sales/contracts/lead'

interface NewLead {
  contactId: string
  source: string
  stage?: Stage
  mover: Mover
}

/** Makes the lead of a contact of this tenant. Returns its id, or null when the contact has one already. */
export async function openLead(trx: Transaction, lead: NewLead): Promise<string | null> {
  const { contactId, source, stage = 'new', mover } = lead
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into crm_sales_leads (tenant_id, contact_id, stage, source, created_at)
     values (:tenantId, :contactId, :stage, :source, :now)
     on conflict on constraint crm_sales_leads_contact do nothing
     returning id`,
    { tenantId: currentTenantId(), contactId, stage, source, now: clock.now().toJSDate() }
  )
  if (!row) return null
  await recordStage(trx, { leadId: row.id, from: null, to: stage, mover })
  await emit(trx, LEAD_CREATED, { leadId: row.id, contactId })
  return row.id
}
