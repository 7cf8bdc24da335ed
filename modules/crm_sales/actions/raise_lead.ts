import { emit } from '#app/events/emit'
import { executeOne, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { recordStage } from '#modules/crm_sales/actions/record_stage'
import { LEAD_UPDATED } from '#modules/crm_sales/contracts/events'
import { STAGES, type Mover, type Stage } from '#modules/crm_sales/contracts/lead'

interface Raise {
  contactId: string
  atLeast: Stage
  score: number
  interest?: string
  budget?: string
  mover: Mover
}

/**
 * Moves the lead of a contact forward, never back: a later stage and a higher score stay. Texts that are given replace
 * the stored ones. The contact must have a lead.
 */
export async function raiseLead(trx: Transaction, raise: Raise) {
  const { contactId, atLeast, score, interest, budget, mover } = raise
  const tenantId = currentTenantId()
  const lead = await selectOne<{ id: string; stage: Stage }>(
    trx,
    `select id, stage from crm_sales_leads
     where tenant_id = :tenantId and contact_id = :contactId for update`,
    { tenantId, contactId }
  )
  if (!lead) throw new Error('The contact has no lead')

  const stage = STAGES.indexOf(lead.stage) < STAGES.indexOf(atLeast) ? atLeast : lead.stage
  await executeOne(
    trx,
    `update crm_sales_leads set stage = :stage, score = greatest(score, :score),
       interest = coalesce(:interest, interest), budget = coalesce(:budget, budget), version = version + 1
     where tenant_id = :tenantId and id = :id`,
    { tenantId, id: lead.id, stage, score, interest: interest ?? null, budget: budget ?? null }
  )
  if (stage !== lead.stage) {
    await recordStage(trx, { leadId: lead.id, from: lead.stage, to: stage, mover })
  }
  await emit(trx, LEAD_UPDATED, { leadId: lead.id, stage })
}
