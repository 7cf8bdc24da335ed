import { MESSAGE_COLUMNS, type MessageRow } from '#app/chat/contracts/message'
import type { Address, IdentityKind } from '#app/contacts/contracts/identity'
import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** A message on its way out and where it goes. */
export interface Outbound extends MessageRow {
  to: Address
}

/** The message with its address, locked against other deliveries and statuses. */
export async function lockOutbound(trx: Transaction, messageId: string): Promise<Outbound | null> {
  const row = await selectOne<MessageRow & { kind: IdentityKind; scope: string; value: string }>(
    trx,
    `select ${MESSAGE_COLUMNS}, identities.kind, identities.scope, identities.value
     from messages
     join conversations on conversations.tenant_id = messages.tenant_id
       and conversations.id = messages.conversation_id
     join contact_identities identities on identities.tenant_id = conversations.tenant_id
       and identities.id = conversations.identity_id
     where messages.tenant_id = ? and messages.id = ? and messages.direction = 'out'
     for update of messages`,
    [currentTenantId(), messageId]
  )
  if (!row) return null
  const { kind, scope, value, ...message } = row
  return { ...message, to: { kind, scope, value } }
}

/** The part of it that a driver needs. */
export const asOutboundMessage = ({ id, to, text }: Outbound) => ({ id, to, text: text ?? '' })
