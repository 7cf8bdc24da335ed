import type { ToolHandler } from '#app/agent/contracts/declaration'
import { HIGH, MEDIUM } from '#app/agent/tools/urgency_words'
import { execute } from '#app/tenancy/database'

type Level = 'low' | 'medium' | 'high'

/** How urgent a description sounds. It is a word list, not a diagnosis: a high level raises the conversation. */
const triageUrgency: ToolHandler = async ({ description }, { trx, tenantId, conversationId }) => {
  const level = levelOf(String(description))
  if (level === 'high') {
    await execute(
      trx,
      `update conversations set attention = 'urgent', version = version + 1
       where tenant_id = :tenantId and id = :conversationId`,
      { tenantId, conversationId }
    )
  }
  return { ok: true, level }
}

export default triageUrgency

export function levelOf(description: string): Level {
  const folded = description
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  if (HIGH.some((pattern) => pattern.test(folded))) return 'high'
  return MEDIUM.some((pattern) => pattern.test(folded)) ? 'medium' : 'low'
}
