import type { EventHandler } from '#app/events/contracts/declaration'
import { broadcast } from '#app/realtime/broadcast'
import { LEAD_CREATED, LEADS_TOPIC } from '#modules/crm_sales/contracts/events'
import { findLead } from '#modules/crm_sales/queries/find_lead'
import { transformLead } from '#modules/crm_sales/transformers/lead_transformer'

/** Open pages see a lead appear and move at once. */
const handler: EventHandler = async ({ name, occurredAt, payload }) => {
  const row = await findLead({ id: String(payload.leadId) })
  if (!row) return
  await broadcast({
    type: name === LEAD_CREATED ? 'lead.created' : 'lead.updated',
    to: { topic: LEADS_TOPIC, people: [row.owner_id] },
    at: occurredAt,
    data: { lead: transformLead(row) },
  })
}

export default handler
