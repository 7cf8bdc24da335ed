import type { PublicEventData } from '#app/events/contracts/public_event'
import { findLead } from '#modules/crm_sales/queries/find_lead'
import { transformLead } from '#modules/crm_sales/transformers/lead_transformer'

const lead: PublicEventData = async ({ payload }) => {
  const row = await findLead({ id: String(payload.leadId) })
  return row && transformLead(row)
}

export default lead
