import { contactsCalled } from '#app/contacts/queries/contact_match'
import { reachCondition, type Actor } from '#app/identity/contracts/permission'
import { timeCursor } from '#app/shared/http/key_cursor'
import { keyTime } from '#app/shared/key_time'
import type { Listing } from '#app/shared/http/listing'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { Stage } from '#modules/crm_sales/contracts/lead'
import { LEAD_COLUMNS, LEAD_TABLES, type LeadRow } from '#modules/crm_sales/queries/lead_columns'

export interface LeadFilters {
  stage: Stage
  ownerId: string
  phone: string
}

/** With the time of its creation in full precision, for cursors. */
export type ListedLead = LeadRow & { key: string }

type LeadListing = Pick<Listing<LeadFilters>, 'cursor' | 'filters' | 'limit' | 'q' | 'sort'>

/** Leads within the reader's reach by creation, one more than the page holds. */
export async function listLeads(
  { cursor, filters, limit, q, sort }: LeadListing,
  reader: Actor
): Promise<ListedLead[]> {
  const within = reachCondition(reader, 'crm_sales.leads.read', 'leads.owner_id')
  const [order, after] = sort === 'createdAt' ? ['asc', '>'] : ['desc', '<']
  const place = timeCursor(cursor)
  const called = q === null ? null : contactsCalled(q)
  if (q !== null && !called) return []
  const conditions = [
    'leads.tenant_id = :tenantId',
    within.where,
    filters.stage && 'leads.stage = :stage',
    filters.ownerId && 'leads.owner_id = :ownerId',
    filters.phone && 'contacts.phone = :phone',
    called?.where,
    place && `(leads.created_at, leads.id) ${after} (:at::timestamptz, :id::uuid)`,
  ]
  return select<ListedLead>(
    database(),
    `select ${LEAD_COLUMNS}, ${keyTime('leads.created_at')} as key from ${LEAD_TABLES}
     where ${conditions.filter(Boolean).join(' and ')}
     order by leads.created_at ${order}, leads.id ${order} limit :limit`,
    {
      tenantId: currentTenantId(),
      stage: filters.stage ?? null,
      ownerId: filters.ownerId ?? null,
      phone: filters.phone ? `+${filters.phone.replace(/\D/g, '')}` : null,
      ...called?.bindings,
      ...within.bindings,
      ...place,
      limit: limit + 1,
    }
  )
}
