import { selectOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { openLead } from '#modules/crm_sales/actions/open_lead'
import type { Stage } from '#modules/crm_sales/contracts/lead'

interface Input {
  contactId: string
  stage?: Stage
  source?: string
  userId: string
}

export type CreateLeadResult =
  | { kind: 'created'; leadId: string }
  | { kind: 'unknown_contact' }
  | { kind: 'exists'; leadId: string }

/** A person makes a lead of a contact by hand. */
export async function createLead(input: Input): Promise<CreateLeadResult> {
  const bindings = { tenantId: currentTenantId(), contactId: input.contactId }
  return transaction(async (trx): Promise<CreateLeadResult> => {
    const contact = await selectOne(
      trx,
      `select 1 from contacts where tenant_id = :tenantId and id = :contactId`,
      bindings
    )
    if (!contact) return { kind: 'unknown_contact' }
    const leadId = await openLead(trx, {
      contactId: input.contactId,
      stage: input.stage,
      source: input.source ?? 'manual',
      mover: { kind: 'user', userId: input.userId },
    })
    if (leadId) return { kind: 'created', leadId }
    const existing = await selectOne<{ id: string }>(
      trx,
      `select id from crm_sales_leads where tenant_id = :tenantId and contact_id = :contactId`,
      bindings
    )
    return existing ? { kind: 'exists', leadId: existing.id } : { kind: 'unknown_contact' }
  })
}
