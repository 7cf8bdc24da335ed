/** `{ leadId, contactId }` */
export const LEAD_CREATED = 'crm_sales.lead_created'

/** `{ leadId, stage }` */
export const LEAD_UPDATED = 'crm_sales.lead_updated'

/** Live events `lead.created` and `lead.updated` with `{ lead }`, for who may read leads. */
export const LEADS_TOPIC = 'crm_sales.leads'
