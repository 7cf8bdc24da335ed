import type { Stage } from '#modules/crm_sales/contracts/lead'

/** A lead with what is shown beside it, one row each. */
export const LEAD_COLUMNS = `
  leads.id, leads.tenant_id, leads.stage, leads.score, leads.source, leads.interest, leads.budget,
  leads.version, leads.created_at,
  contacts.id as contact_id, contacts.name as contact_name, contacts.phone as contact_phone,
  leads.owner_id, owners.name as owner_name, talk.id as conversation_id`

export const LEAD_TABLES = `
  crm_sales_leads leads
  join contacts on contacts.tenant_id = leads.tenant_id and contacts.id = leads.contact_id
  left join users owners on owners.id = leads.owner_id
  left join lateral (
    select conversations.id from conversations
    where conversations.tenant_id = leads.tenant_id and conversations.contact_id = leads.contact_id
    order by conversations.last_message_at desc limit 1
  ) talk on true`

export interface LeadRow {
  id: string
  tenant_id: string
  stage: Stage
  score: number
  source: string
  interest: string | null
  budget: string | null
  version: number
  created_at: Date
  contact_id: string
  contact_name: string | null
  contact_phone: string | null
  /** Also somebody who works here no more, and has no name here. */
  owner_id: string | null
  owner_name: string | null
  conversation_id: string | null
}
