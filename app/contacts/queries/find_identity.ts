import type { Address, KnownContact } from '#app/contacts/contracts/identity'
import { selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The valid identity with this value, or with an alias of it. */
export function findIdentity(client: Client, address: Address): Promise<KnownContact | null> {
  return selectOne<KnownContact>(
    client,
    `select id as "identityId", contact_id as "contactId" from contact_identities
     where tenant_id = :tenantId and kind = :kind and scope = :scope and valid_to is null
       and (value = :value or id in (
         select identity_id from contact_identity_aliases where tenant_id = :tenantId and value = :value))
     order by (value = :value) desc
     limit 1`,
    { tenantId: currentTenantId(), ...address }
  )
}
