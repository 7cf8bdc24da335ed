import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { STAGES, type Stage } from '#modules/crm_sales/contracts/lead'

/** How many leads stand in each stage, in the order of the stages. */
export async function countStages(): Promise<{ stage: Stage; leads: number }[]> {
  const rows = await select<{ stage: Stage; leads: number }>(
    database(),
    `select stage, count(*)::int as leads from crm_sales_leads where tenant_id = ? group by stage`,
    [currentTenantId()]
  )
  const counts = new Map(rows.map(({ stage, leads }) => [stage, leads]))
  return STAGES.map((stage) => ({ stage, leads: counts.get(stage) ?? 0 }))
}
