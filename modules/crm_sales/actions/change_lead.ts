import type { Actor } from '#app/identity/contracts/permission'
import { emit } from '#app/events/emit'
import { isPersonHere } from '#app/people/queries/is_person_here'
import { executeOne, selectOne, transaction } from '#app/tenancy/database'
import { mayChangeLead } from '#modules/crm_sales/policies/lead_policy'
import { currentTenantId } from '#app/tenancy/scope'
import { recordStage } from '#modules/crm_sales/actions/record_stage'
import { LEAD_UPDATED } from '#modules/crm_sales/contracts/events'
import type { Stage } from '#modules/crm_sales/contracts/lead'

interface Change {
  leadId: string
  stage?: Stage
  /** null takes the owner away; undefined leaves it. */
  ownerId?: string | null
  /** What the caller read; another one means that somebody was faster. */
  version: number
  actor: Actor
}

export type ChangeLeadResult =
  'changed' | 'unknown_lead' | 'beyond_reach' | 'unknown_owner' | 'stale'

/** A person moves a lead within their reach, or gives it to somebody. */
export async function changeLead(change: Change): Promise<ChangeLeadResult> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    const lead = await selectOne<{ stage: Stage; owner_id: string | null; version: number }>(
      trx,
      `select stage, owner_id, version from crm_sales_leads
       where tenant_id = :tenantId and id = :id for update`,
      { tenantId, id: change.leadId }
    )
    if (!lead) return 'unknown_lead'
    const assigns = change.ownerId !== undefined
    if (!mayChangeLead(change.actor, lead.owner_id, { assigns })) return 'beyond_reach'
    if (change.ownerId && !(await isPersonHere(trx, change.ownerId))) return 'unknown_owner'
    if (lead.version !== change.version) return 'stale'

    const stage = change.stage ?? lead.stage
    const ownerId = change.ownerId === undefined ? lead.owner_id : change.ownerId
    await executeOne(
      trx,
      `update crm_sales_leads set stage = :stage, owner_id = :ownerId, version = version + 1
       where tenant_id = :tenantId and id = :id`,
      { tenantId, id: change.leadId, stage, ownerId }
    )
    if (stage !== lead.stage) {
      const mover = { kind: 'user', userId: change.actor.userId } as const
      await recordStage(trx, { leadId: change.leadId, from: lead.stage, to: stage, mover })
    }
    await emit(trx, LEAD_UPDATED, { leadId: change.leadId, stage })
    return 'changed'
  })
}
