import { clock } from '#app/shared/clock'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { SOURCE_OF_PROVIDER } from '#modules/crm_sales/sources'

/**
 * Makes the leads of contacts that talked while nobody made leads of them. No events: this is history, not news.
 * Returns how many were made; a second run makes none.
 */
export async function openMissingLeads(): Promise<number> {
  return transaction((trx) =>
    execute(
      trx,
      `with talked as (
         select distinct on (conversations.contact_id) conversations.contact_id,
           coalesce(:sources::jsonb ->> channels.provider, channels.provider) as source,
           conversations.created_at
         from conversations
         join channels on channels.tenant_id = conversations.tenant_id and channels.id = conversations.channel_id
         where conversations.tenant_id = :tenantId
         order by conversations.contact_id, conversations.created_at
       ), made as (
         insert into crm_sales_leads (tenant_id, contact_id, source, created_at)
         select :tenantId, contact_id, source, created_at from talked
         on conflict on constraint crm_sales_leads_contact do nothing
         returning id
       )
       insert into crm_sales_lead_stages (tenant_id, lead_id, to_stage, moved_by, moved_at)
       select :tenantId, id, 'new', 'system', :now from made`,
      {
        tenantId: currentTenantId(),
        sources: JSON.stringify(SOURCE_OF_PROVIDER),
        now: clock.now().toJSDate(),
      }
    )
  )
}
