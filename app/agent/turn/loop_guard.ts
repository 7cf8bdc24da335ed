import { clock } from '#app/shared/clock'
import type { AgentValues } from '#app/agent/contracts/settings'
import type { TranscriptLine } from '#app/agent/contracts/brain'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const SAME_MESSAGES = 3

export type LoopReason = 'too_many_answers' | 'repeated_messages'

/** Two machines that answer each other must not do so for ever. Null when the agent may answer. */
export async function loopReason(
  contactId: string,
  lines: readonly TranscriptLine[],
  most: Pick<AgentValues, 'answersInTenMinutes' | 'answersInADay'>
): Promise<LoopReason | null> {
  const inbound = lines.filter((line) => line.author === 'contact').slice(-SAME_MESSAGES)
  const [first] = inbound
  const same = inbound.every((line) => line.text.trim() === first?.text.trim())
  if (inbound.length === SAME_MESSAGES && same && isLong(first?.text)) return 'repeated_messages'

  const now = clock.now()
  const counts = await selectOne<{ recent: number; today: number }>(
    database(),
    `select count(*) filter (where messages.created_at > :tenMinutesAgo)::int as recent, count(*)::int as today
     from messages join conversations
       on conversations.tenant_id = messages.tenant_id and conversations.id = messages.conversation_id
     where messages.tenant_id = :tenantId and conversations.contact_id = :contactId
       and messages.author = 'agent' and messages.created_at > :dayAgo`,
    {
      tenantId: currentTenantId(),
      contactId,
      tenMinutesAgo: now.minus({ minutes: 10 }).toJSDate(),
      dayAgo: now.minus({ days: 1 }).toJSDate(),
    }
  )
  const { recent = 0, today = 0 } = counts ?? {}
  const tooMany = recent >= most.answersInTenMinutes || today >= most.answersInADay
  return tooMany ? 'too_many_answers' : null
}

/** "Ok" three times is a person; a whole sentence three times is a machine. */
const isLong = (text = '') => text.trim().length > 12
