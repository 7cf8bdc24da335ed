import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { LEAD_COLUMNS, LEAD_TABLES, type LeadRow } from '#modules/crm_sales/queries/lead_columns'

/** One lead of the tenant, by its id or by its contact; null when there is none. */
export function findLead(by: { id: string } | { contactId: string }): Promise<LeadRow | null> {
  const [condition, value] = 'id' in by ? ['leads.id', by.id] : ['leads.contact_id', by.contactId]
  return selectOne<LeadRow>(
    database(),
    `select ${LEAD_COLUMNS} from ${LEAD_TABLES}
     where leads.tenant_id = :tenantId and ${condition} = :value`,
    { tenantId: currentTenantId(), value }
  )
}
