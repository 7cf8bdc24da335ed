import { contactReach } from '#app/contacts/queries/contact_reach'
import { peopleWithin, type Actor } from '#app/identity/contracts/permission'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Whether a contact of this tenant is within somebody's reach; asks the database only where the reach is narrow. */
export async function isContactWithin(
  actor: Actor,
  permission: string,
  contactId: string
): Promise<boolean> {
  if (peopleWithin(actor, permission) === null) return true
  const { where, bindings } = contactReach(actor, permission, 'contacts.id')
  const row = await selectOne(
    database(),
    `select 1 from contacts where tenant_id = :tenantId and contacts.id = :contactId and ${where}`,
    { tenantId: currentTenantId(), contactId, ...bindings }
  )
  return row !== null
}
