import type { SlotQuery } from '#app/module_system/contracts/slot'
import { mayReadLead } from '#modules/crm_sales/policies/lead_policy'
import { findLead } from '#modules/crm_sales/queries/find_lead'
import { transformLead } from '#modules/crm_sales/transformers/lead_transformer'

/** The lead beside a conversation or an appointment; no card for a contact that has none yet, or one that is somebody else's. */
const query: SlotQuery<'contact_panel' | 'appointment_panel'> = async ({ contactId, reader }) => {
  const row = await findLead({ contactId })
  if (!row || !mayReadLead(reader, row.owner_id)) return null
  const { id, stage, score, owner, source, interest, budget } = transformLead(row)
  return { leadId: id, stage, score, owner, source, interest, budget }
}

export default query
