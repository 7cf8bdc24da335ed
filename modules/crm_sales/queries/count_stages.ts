import { reachCondition, type Actor } from '#app/identity/contracts/permission'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { STAGES, type Stage } from '#modules/crm_sales/contracts/lead'

/** How many leads within the reader's reach stand in each stage, in the order of the stages. */
export async function countStages(reader: Actor): Promise<{ stage: Stage; leads: number }[]> {
  const within = reachCondition(reader, 'crm_sales.leads.read', 'owner_id')
  const rows = await select<{ stage: Stage; leads: number }>(
    database(),
    `select stage, count(*)::int as leads from crm_sales_leads
     where tenant_id = :tenantId and ${within.where} group by stage`,
    { tenantId: currentTenantId(), ...within.bindings }
  )
  const counts = new Map(rows.map(({ stage, leads }) => [stage, leads]))
  return STAGES.map((stage) => ({ stage, leads: counts.get(stage) ?? 0 }))
}
