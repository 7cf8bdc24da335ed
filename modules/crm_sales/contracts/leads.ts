import { defineContract } from '#app/module_system/contracts/contract'
import type { Stage } from '#modules/crm_sales/contracts/lead'

/** What other modules may ask about a lead, in the scope of its tenant. */
export interface Leads {
  /** The lead of a contact; null when the contact has none. */
  ofContact(contactId: string): Promise<LeadSummary | null>
}

export interface LeadSummary {
  id: string
  stage: Stage
  /** 0–100 */
  score: number
  ownerId: string | null
}

/** `await modules.maybe(LEADS, tenantId)` */
export const LEADS = defineContract<Leads>('crm_sales.leads')
