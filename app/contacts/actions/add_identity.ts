import type { Address } from '#app/contacts/contracts/identity'
import { clock } from '#app/shared/clock'
import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface NewIdentity extends Address {
  contactId: string
  aliases: readonly string[]
  /** The address itself wrote to us; what somebody typed is only a claim. */
  verified: boolean
}

/** Ties an address to a contact; null when somebody else was faster, who then knows it. */
export async function addIdentity(trx: Transaction, identity: NewIdentity): Promise<string | null> {
  const tenantId = currentTenantId()
  const { aliases, ...values } = identity
  const row = await selectOne<{ id: string }>(
    trx,
    `insert into contact_identities (tenant_id, contact_id, kind, scope, value, verified, valid_from)
     values (:tenantId, :contactId, :kind, :scope, :value, :verified, :now)
     on conflict (tenant_id, kind, scope, value) where valid_to is null do nothing
     returning id`,
    { tenantId, ...values, now: clock.now().toJSDate() }
  )
  if (!row) return null
  for (const alias of aliases) {
    await execute(
      trx,
      `insert into contact_identity_aliases (tenant_id, identity_id, value) values (?, ?, ?)`,
      [tenantId, row.id, alias]
    )
  }
  return row.id
}
