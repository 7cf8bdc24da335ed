/** `{ leadId, contactId }` */
export const LEAD_CREATED = 'crm_sales.lead_created'

/** `{ leadId, stage }` */
export const LEAD_UPDATED = 'crm_sales.lead_updated'
