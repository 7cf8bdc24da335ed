import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The name a person gives counts more than their messenger's profile, and less than what staff entered. */
export async function nameContact(trx: Transaction, contactId: string, name: string) {
  await execute(
    trx,
    `update contacts set name = :name, name_source = 'stated', version = version + 1
     where tenant_id = :tenantId and id = :contactId and name is distinct from :name
       and (coalesce(name, '') = '' or name_source is distinct from 'staff')`,
    { tenantId: currentTenantId(), contactId, name }
  )
}
