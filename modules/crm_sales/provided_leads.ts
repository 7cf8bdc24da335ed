import type { Leads } from '#modules/crm_sales/contracts/leads'
import { findLead } from '#modules/crm_sales/queries/find_lead'

const leads: Leads = {
  async ofContact(contactId) {
    const row = await findLead({ contactId })
    return row && { id: row.id, stage: row.stage, score: row.score, ownerId: row.owner_id }
  },
}

export default leads
