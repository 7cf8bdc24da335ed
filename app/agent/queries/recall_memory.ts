import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** What the offline brain remembers of a conversation; null at its first turn. */
export async function recallMemory(conversationId: string): Promise<unknown> {
  const row = await selectOne<{ memory: unknown }>(
    database(),
    `select memory from agent_memories where tenant_id = ? and conversation_id = ? and brain = 'offline'`,
    [currentTenantId(), conversationId]
  )
  return row?.memory ?? null
}
