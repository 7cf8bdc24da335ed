import type { DemoOrganization } from '#database/demo/seed_demo'
import { rowsOf } from '#tests/support/rows'

type Tenant = DemoOrganization['tenants'][number]

async function idOf(tenant: Tenant, sql: string, bindings: (string | Date)[]): Promise<string> {
  const [row] = await rowsOf(tenant.id).rows<{ id: string }>(sql, [tenant.id, ...bindings])
  if (!row) throw new Error(`Nothing was made by ${sql}`)
  return row.id
}

/** A contact of the tenant; returns its id. */
export const givenPerson = (tenant: Tenant, name: string, phone: string) =>
  idOf(
    tenant,
    `insert into contacts (tenant_id, name, phone, created_at) values (?, ?, ?, now()) returning id`,
    [name, phone]
  )

/** A conversation of the contact in which somebody has written. */
export const givenTalk = (tenant: Tenant, contactId: string) =>
  idOf(
    tenant,
    `with identity as (
       insert into contact_identities (tenant_id, contact_id, kind, value, valid_from)
       values (?, ?, 'phone', gen_random_uuid()::text, now()) returning *
     )
     insert into conversations
       (tenant_id, channel_id, contact_id, identity_id, last_position, last_message_at, created_at)
     select identity.tenant_id, channels.id, identity.contact_id, identity.id, 1, now(), now()
     from identity join channels on channels.tenant_id = identity.tenant_id
     where channels.provider = 'ycloud' returning id`,
    [contactId]
  )

/** An appointment of the contact with one of the professionals, so many days from now. */
export const givenBooking = (tenant: Tenant, contactId: string, days: number, professional = 0) =>
  idOf(
    tenant,
    `insert into appointments
       (tenant_id, service_id, professional_id, contact_id, starts_at, ends_at, source, created_at)
     select ?::uuid, id, ?::uuid, ?::uuid, now() + ?::interval, now() + ?::interval + interval '30 minutes', 'user', now()
     from services where tenant_id = ? order by id limit 1 returning id`,
    [
      tenant.professionals[professional]?.id ?? '',
      contactId,
      `${days} days`,
      `${days} days`,
      tenant.id,
    ]
  )

export const givenLead = (tenant: Tenant, contactId: string) =>
  idOf(
    tenant,
    `insert into crm_sales_leads (tenant_id, contact_id, source, created_at)
     values (?, ?, 'manual', now()) returning id`,
    [contactId]
  )
