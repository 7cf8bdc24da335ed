import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * The name somebody says wins over none, over that of a profile and over its own first half ("Ana", then "Ana García"),
 * not over what the staff wrote or they said before.
 */
export async function nameContact(trx: Transaction, contactId: string, name: string) {
  await execute(
    trx,
    `update contacts set name = :name, name_is_nickname = false, version = version + 1
     where tenant_id = :tenantId and id = :contactId and (
       coalesce(name, '') = '' or name_is_nickname or starts_with(lower(:name), lower(name) || ' '))`,
    { tenantId: currentTenantId(), contactId, name }
  )
}

/** The name under which the contact is known for good, if it is somebody else's than the one given. */
export async function otherName(trx: Transaction, contactId: string, name: string) {
  const contact = await selectOne<{ name: string }>(
    trx,
    `select name from contacts
     where tenant_id = :tenantId and id = :contactId and coalesce(name, '') <> ''
       and not name_is_nickname
       and not starts_with(lower(:name) || ' ', lower(name) || ' ')
       and not starts_with(lower(name) || ' ', lower(:name) || ' ')`,
    { tenantId: currentTenantId(), contactId, name }
  )
  return contact?.name ?? null
}
