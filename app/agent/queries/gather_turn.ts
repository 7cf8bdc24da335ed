import type { TranscriptLine } from '#app/agent/contracts/brain'
import { agentSettings, type AgentValues } from '#app/agent/contracts/settings'
import type { Turn } from '#app/agent/turn/begin_turn'
import type { CurrentSettings } from '#app/settings/contracts/settings_of'
import { database, select, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { Locale } from '#app/shared/contracts/locale'

const HISTORY_LINES = 40

/** What one line may bring into a prompt; the whole text stays in the thread. */
const LINE_CHARACTERS = 4_000

export interface Gathered {
  company: {
    name: string
    timeZone: string
    language: Locale
    currency: string
    persona: string | null
  }
  settings: CurrentSettings<AgentValues>
  contact: { id: string; name: string | null; phone: string | null; silencedUntil: Date | null }
  identityId: string
  handledBy: 'agent' | 'human'
  history: TranscriptLine[]
  burst: TranscriptLine[]
}

interface Head {
  tenantName: string
  timeZone: string
  language: Locale
  currency: string
  contactId: string
  contactName: string | null
  contactPhone: string | null
  silencedUntil: Date | null
  identityId: string
  handledBy: 'agent' | 'human'
}

/** Everything a turn reads: three statements, whatever the length of the conversation. */
export async function gatherTurn(turn: Turn): Promise<Gathered | null> {
  const [head, lines, settings] = await Promise.all([
    readHead(turn),
    readLines(turn),
    agentSettings(),
  ])
  if (!head) return null
  const inBurst = (line: LineRow) =>
    line.direction === 'in' && BigInt(line.position) > BigInt(turn.fromPosition)
  return {
    company: {
      name: settings.values.companyName ?? head.tenantName,
      timeZone: head.timeZone,
      language: head.language,
      currency: head.currency,
      persona: settings.values.persona,
    },
    settings,
    contact: {
      id: head.contactId,
      name: head.contactName,
      phone: head.contactPhone,
      silencedUntil: head.silencedUntil,
    },
    identityId: head.identityId,
    handledBy: head.handledBy,
    history: lines.filter((line) => !inBurst(line)).map(toLine),
    burst: lines
      .filter(inBurst)
      .sort(
        (a, b) => a.sentAt.getTime() - b.sentAt.getTime() || Number(a.position) - Number(b.position)
      )
      .map(toLine),
  }
}

interface LineRow {
  position: string
  direction: 'in' | 'out'
  author: TranscriptLine['author']
  text: string | null
  sentAt: Date
}

const toLine = ({ author, text, sentAt }: LineRow): TranscriptLine => ({
  author,
  text: (text ?? '').slice(0, LINE_CHARACTERS),
  sentAt: sentAt.toISOString(),
})

function readHead(turn: Turn) {
  return selectOne<Head>(
    database(),
    `select tenants.name as "tenantName", tenants.time_zone as "timeZone", tenants.language, tenants.currency,
       contacts.id as "contactId", contacts.name as "contactName", contacts.phone as "contactPhone",
       contacts.silenced_until as "silencedUntil",
       conversations.identity_id as "identityId", conversations.handled_by as "handledBy"
     from conversations
     join tenants on tenants.id = conversations.tenant_id
     join contacts on contacts.tenant_id = conversations.tenant_id and contacts.id = conversations.contact_id
     where conversations.tenant_id = ? and conversations.id = ?`,
    [currentTenantId(), turn.conversationId]
  )
}

async function readLines(turn: Turn) {
  const rows = await select<LineRow>(
    database(),
    `select position, direction, author, left(text, ${LINE_CHARACTERS}) as text, sent_at as "sentAt"
     from messages
     where tenant_id = :tenantId and conversation_id = :conversationId and position <= :upto
       and status not in ('refused', 'failed')
     order by position desc limit ${HISTORY_LINES + 20}`,
    {
      tenantId: currentTenantId(),
      conversationId: turn.conversationId,
      upto: turn.uptoPosition,
    }
  )
  return rows.reverse()
}
