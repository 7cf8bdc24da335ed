import type { MeterReading } from '#app/module_system/contracts/contributions'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** How many leads of the tenant were opened in a period. */
const leadsOpened: MeterReading = async ({ from, to }) => {
  const row = await selectOne<{ count: number }>(
    database(),
    `select count(*)::int as count from crm_sales_leads
     where tenant_id = :tenantId and created_at >= :from and created_at < :to`,
    { tenantId: currentTenantId(), from, to }
  )
  return row?.count ?? 0
}

export default leadsOpened
