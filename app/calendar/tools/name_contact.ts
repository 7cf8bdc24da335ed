import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Gives a contact that has no name yet the one it says it has. */
export async function nameContact(trx: Transaction, contactId: string, name: string) {
  await execute(
    trx,
    `update contacts set name = :name, version = version + 1
     where tenant_id = :tenantId and id = :contactId and coalesce(name, '') = ''`,
    { tenantId: currentTenantId(), contactId, name }
  )
}
