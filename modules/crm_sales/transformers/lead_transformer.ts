import type { Lead } from '#modules/crm_sales/contracts/lead'
import type { LeadRow } from '#modules/crm_sales/queries/lead_columns'

export function transformLead(row: LeadRow): Lead {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    contact: { id: row.contact_id, name: row.contact_name, phone: row.contact_phone },
    stage: row.stage,
    score: row.score,
    source: row.source,
    interest: row.interest,
    budget: row.budget,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : null,
    conversationId: row.conversation_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
  }
}
