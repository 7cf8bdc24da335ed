import { clock } from '#app/shared/clock'
import { database, executeOne, select, selectOne } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'

interface Person {
  name: string | null
  phone: string | null
}

/** A contact of the tenant; returns its id. */
export function givenContact(tenantId: string, { name, phone }: Person): Promise<string> {
  return tenancy.run(tenantId, async () => {
    const row = await selectOne<{ id: string }>(
      database(),
      `insert into contacts (tenant_id, name, phone, created_at)
       values (:tenantId, :name, :phone, :now) returning id`,
      { tenantId, name, phone, now: clock.now().toJSDate() }
    )
    return row?.id ?? ''
  })
}

/** A conversation of the contact on the tenant's YCloud channel. */
export function givenConversation(tenantId: string, contactId: string) {
  return tenancy.run(tenantId, () =>
    executeOne(
      database(),
      `with identity as (
         insert into contact_identities (tenant_id, contact_id, kind, value, valid_from)
         values (:tenantId, :contactId, 'phone', '+34600111222', :now) returning id
       )
       insert into conversations (tenant_id, channel_id, contact_id, identity_id, last_message_at, created_at)
       select :tenantId, channels.id, :contactId, identity.id, :now, :now
       from identity, channels where channels.tenant_id = :tenantId and channels.provider = 'ycloud'`,
      { tenantId, contactId, now: clock.now().toJSDate() }
    )
  )
}

/** From, to and mover of every move of a lead, oldest first. */
export function historyOf(tenantId: string, leadId: string) {
  return tenancy.run(tenantId, async () => {
    const rows = await select<{ from: string | null; to: string; by: string }>(
      database(),
      `select from_stage as "from", to_stage as "to", moved_by as "by" from crm_sales_lead_stages
       where tenant_id = :tenantId and lead_id = :leadId order by moved_at, id`,
      { tenantId, leadId }
    )
    return rows.map(({ from, to, by }) => [from, to, by])
  })
}
