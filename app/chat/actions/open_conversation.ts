import type { KnownContact } from '#app/contacts/contracts/identity'
import { clock } from '#app/shared/clock'
import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * The conversation of a contact on a channel. An address of the same person that is new on this channel goes on in
 * the conversation that is there, which keeps the address it was made with.
 */
export async function openConversation(
  trx: Transaction,
  channelId: string,
  { contactId, identityId }: KnownContact
): Promise<string> {
  const place = { tenantId: currentTenantId(), channelId, contactId, identityId }
  const known = await find(trx, place)
  if (known) return known
  await execute(
    trx,
    `insert into conversations
       (tenant_id, channel_id, contact_id, identity_id, last_message_at, created_at)
     values (:tenantId, :channelId, :contactId, :identityId, :now, :now)
     on conflict (tenant_id, channel_id, identity_id) do nothing`,
    { ...place, now: clock.now().toJSDate() }
  )
  const made = await find(trx, place)
  if (!made) throw new Error('a conversation could not be made')
  return made
}

async function find(trx: Transaction, place: Record<string, string>): Promise<string | null> {
  const row = await selectOne<{ id: string }>(
    trx,
    `select id from conversations
     where tenant_id = :tenantId and channel_id = :channelId
       and (identity_id = :identityId or contact_id = :contactId)
     order by (identity_id = :identityId) desc, last_message_at desc
     limit 1`,
    place
  )
  return row?.id ?? null
}
