import { addIdentity } from '#app/contacts/actions/add_identity'
import { CONTACT_CREATED } from '#app/contacts/contracts/events'
import type { Address, KnownContact } from '#app/contacts/contracts/identity'
import { parsePhone } from '#app/contacts/phone'
import { findIdentity } from '#app/contacts/queries/find_identity'
import { emit } from '#app/events/emit'
import { clock } from '#app/shared/clock'
import { cleanText } from '#app/shared/clean_text'
import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface Identification extends Address {
  /** Kept if the contact has no name yet. */
  name?: string | null
  /** True when the address itself wrote to us. */
  verified?: boolean
  /** A contact that is already known by another address of the same person. */
  contactId?: string | null
}

export interface IdentifiedContact extends KnownContact {
  /** The contact was made just now. */
  created: boolean
}

/**
 * Finds the contact behind an address by value or alias, else makes contact, identity and aliases. Many may ask for
 * the same new address at once: the unique index decides, and the others find the winner's.
 */
export async function identifyContact(
  trx: Transaction,
  { name: givenName, verified = false, contactId = null, ...raw }: Identification
): Promise<IdentifiedContact> {
  const { address, aliases } = normalise(raw)
  const name = givenName ? cleanText(givenName).trim().slice(0, 200) || null : null
  const known = await findIdentity(trx, address)
  if (known) return confirm(trx, known, name, verified)

  const owner = contactId ?? (await createContact(trx, address, name, verified))
  const identityId = await addIdentity(trx, { ...address, contactId: owner, aliases, verified })
  if (identityId) {
    if (contactId === null) await emit(trx, CONTACT_CREATED, { contactId: owner })
    return { contactId: owner, identityId, created: contactId === null }
  }

  if (contactId === null) await dropContact(trx, owner)
  const winner = await findIdentity(trx, address)
  if (!winner) throw new Error('an identity exists but cannot be found')
  return confirm(trx, winner, name, verified)
}

function normalise({ kind, scope, value }: Address): { address: Address; aliases: string[] } {
  const phone = kind === 'phone' ? parsePhone(value) : null
  return {
    address: { kind, scope, value: phone?.canonical ?? value.slice(0, 320) },
    aliases: phone?.aliases ?? [],
  }
}

/** Who writes for the first time comes with the name of a profile; whom the staff enters, with a real one. */
async function createContact(
  trx: Transaction,
  { kind, value }: Address,
  name: string | null,
  fromProfile: boolean
) {
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into contacts (tenant_id, name, name_is_nickname, phone, email, created_at)
     values (:tenantId, :name, :fromProfile, :phone, :email, :now) returning id`,
    {
      tenantId: currentTenantId(),
      name,
      fromProfile: fromProfile && name !== null,
      phone: kind === 'phone' ? value : null,
      email: kind === 'email' ? value : null,
      now: clock.now().toJSDate(),
    }
  )
  if (!row) throw new Error('a contact could not be made')
  return row.id
}

function dropContact(trx: Transaction, contactId: string) {
  return execute(trx, `delete from contacts where tenant_id = ? and id = ?`, [
    currentTenantId(),
    contactId,
  ])
}

/**
 * A name fills a gap and never replaces one; an address that writes to us is proved. A contact that somebody else is
 * changing keeps its gap until the next message, because waiting here could end in a deadlock.
 */
async function confirm(
  trx: Transaction,
  known: KnownContact,
  name: string | null,
  verified: boolean
): Promise<IdentifiedContact> {
  const tenantId = currentTenantId()
  if (name) {
    await execute(
      trx,
      `update contacts set name = :name, name_is_nickname = :verified, version = version + 1
       where tenant_id = :tenantId and id = (
         select id from contacts where tenant_id = :tenantId and id = :contactId and name is null
         for update skip locked)`,
      { tenantId, contactId: known.contactId, name, verified }
    )
  }
  if (verified) {
    await execute(
      trx,
      `update contact_identities set verified = true
       where tenant_id = :tenantId and id = :identityId and not verified`,
      { tenantId, identityId: known.identityId }
    )
  }
  return { ...known, created: false }
}
