import { CONVERSATION_ROWS, type ConversationRow } from '#app/chat/queries/conversation_rows'
import { contactsCalled } from '#app/contacts/queries/contact_match'
import { spellingsOf } from '#app/contacts/queries/spellings_of'
import { reachCondition, type Actor } from '#app/identity/contracts/permission'
import { timeCursor } from '#app/shared/http/key_cursor'
import type { Listing } from '#app/shared/http/listing'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface ConversationFilters {
  status: string
  channelId: string
  assigneeId: string
  phone: string
  view: 'mine' | 'unassigned' | 'all'
}

/** An opened web chat in which nobody has written yet is no conversation to look at. */
const HAS_MESSAGES = 'conversations.last_position > 0'

/** Conversations within the reader's reach, with the newest message first; one more than the limit. */
export async function listConversations(
  listing: Listing<ConversationFilters>,
  reader: Actor
): Promise<ConversationRow[]> {
  const { limit, cursor, filters, q } = listing
  const within = reachCondition(reader, 'conversations.read', 'conversations.assignee_id')
  const after = timeCursor(cursor)
  const called = q === null ? null : contactsCalled(q)
  if (q !== null && !called) return []
  return select<ConversationRow>(
    database(),
    `${CONVERSATION_ROWS}
     where ${['conversations.tenant_id = :tenantId', HAS_MESSAGES, within.where, ...conditions(filters)].join(' and ')}
       ${called ? `and ${called.where}` : ''}
       ${after ? 'and (conversations.last_message_at, conversations.id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
     order by conversations.last_message_at desc, conversations.id desc
     limit :rows`,
    {
      tenantId: currentTenantId(),
      userId: reader.userId,
      status: filters.status ?? null,
      channelId: filters.channelId ?? null,
      assigneeId: filters.assigneeId ?? null,
      phones: filters.phone === undefined ? [] : spellingsOf(filters.phone),
      ...called?.bindings,
      ...within.bindings,
      ...after,
      rows: limit + 1,
    }
  )
}

function conditions({ status, channelId, assigneeId, phone, view }: Partial<ConversationFilters>) {
  return [
    status !== undefined && 'conversations.status = :status',
    channelId !== undefined && 'conversations.channel_id = :channelId',
    assigneeId !== undefined && 'conversations.assignee_id = :assigneeId',
    phone !== undefined && 'contacts.phone = any(:phones)',
    view === 'mine' && 'conversations.assignee_id = :userId',
    view === 'unassigned' && 'conversations.assignee_id is null',
  ].filter((condition) => condition !== false)
}
