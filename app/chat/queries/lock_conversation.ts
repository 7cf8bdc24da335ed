import { selectOne, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface LockedConversation {
  id: string
  channelId: string
  contactId: string
  identityId: string
  status: 'open' | 'snoozed' | 'archived' | 'closed'
  handledBy: 'agent' | 'human'
  assigneeId: string | null
  attention: string | null
  lastPosition: string
  lastInboundAt: Date | null
  version: number
  silencedUntil: Date | null
}

/**
 * The conversation, locked until the transaction ends: positions, states and the decision to send are made by one at
 * a time.
 */
export function lockConversation(trx: Transaction, id: string): Promise<LockedConversation | null> {
  return selectOne<LockedConversation>(
    trx,
    `select conversations.id, channel_id as "channelId", contact_id as "contactId",
       identity_id as "identityId", status, handled_by as "handledBy", assignee_id as "assigneeId",
       attention, last_position as "lastPosition", last_inbound_at as "lastInboundAt",
       conversations.version, contacts.silenced_until as "silencedUntil"
     from conversations
     join contacts on contacts.tenant_id = conversations.tenant_id and contacts.id = conversations.contact_id
     where conversations.tenant_id = ? and conversations.id = ?
     for update of conversations`,
    [currentTenantId(), id]
  )
}
