import { addIdentity } from '#app/contacts/actions/add_identity'
import { identifyContact } from '#app/contacts/actions/identify_contact'
import type { Address, KnownContact } from '#app/contacts/contracts/identity'
import { findIdentity } from '#app/contacts/queries/find_identity'
import { clock } from '#app/shared/clock'
import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * The contact who wrote under one or more addresses of the same person, the steadiest first (a number before a
 * business-scoped id, which dies with the number). All addresses end on one contact.
 */
export async function identifySender(
  trx: Transaction,
  addresses: readonly [Address, ...Address[]],
  name: string | null
): Promise<KnownContact> {
  const [first, ...others] = addresses
  const known = await firstKnown(trx, others)
  const sender = await identifyContact(trx, {
    ...first,
    name,
    verified: true,
    contactId: known?.contactId ?? null,
  })
  for (const address of others) await tie(trx, address, sender.contactId)
  return sender
}

async function firstKnown(trx: Transaction, addresses: readonly Address[]) {
  for (const address of addresses) {
    const known = await findIdentity(trx, address)
    if (known) return known
  }
  return null
}

/** An address that was somebody else's has moved to this contact: the old tie ends, its history stays. */
async function tie(trx: Transaction, address: Address, contactId: string) {
  const known = await findIdentity(trx, address)
  if (known?.contactId === contactId) return
  if (known) {
    await execute(
      trx,
      `update contact_identities set valid_to = :now where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id: known.identityId, now: clock.now().toJSDate() }
    )
  }
  await addIdentity(trx, { ...address, contactId, aliases: [], verified: true })
}
