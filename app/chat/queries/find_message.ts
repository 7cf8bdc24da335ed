import { MESSAGE_COLUMNS, type MessageRow } from '#app/chat/contracts/message'
import { selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export function findMessage(client: Client, id: string): Promise<MessageRow | null> {
  return selectOne<MessageRow>(
    client,
    `select ${MESSAGE_COLUMNS} from messages where tenant_id = ? and id = ?`,
    [currentTenantId(), id]
  )
}

export function findMessageByProviderId(
  client: Client,
  channelId: string,
  providerIds: readonly string[]
): Promise<MessageRow | null> {
  return selectOne<MessageRow>(
    client,
    `select ${MESSAGE_COLUMNS} from messages
     where tenant_id = :tenantId and channel_id = :channelId and provider_id = any(:providerIds)
     limit 1`,
    { tenantId: currentTenantId(), channelId, providerIds: [...providerIds] }
  )
}

/** The entry of a conversation that was already made for a client's id or a turn. */
export function findRepeated(
  client: Client,
  conversationId: string,
  { clientId, turnId }: { clientId: string | null; turnId: string | null }
): Promise<MessageRow | null> {
  if (clientId === null && turnId === null) return Promise.resolve(null)
  return selectOne<MessageRow>(
    client,
    `select ${MESSAGE_COLUMNS} from messages
     where tenant_id = :tenantId and conversation_id = :conversationId
       and (client_id = :clientId or turn_id = :turnId)
     limit 1`,
    { tenantId: currentTenantId(), conversationId, clientId, turnId }
  )
}
