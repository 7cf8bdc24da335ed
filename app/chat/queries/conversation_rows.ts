import type { Author, MessageStatus } from '#app/chat/contracts/message'
import type { Locale } from '#app/shared/contracts/locale'
import { keyTime } from '#app/shared/key_time'

/** A conversation as a list shows it. */
export interface ConversationRow {
  id: string
  tenantId: string
  status: string
  handledBy: 'agent' | 'human'
  attention: string | null
  language: Locale | null
  lastMessageAt: Date
  createdAt: Date
  version: number
  channelId: string
  channelProvider: string
  channelName: string
  contactId: string
  contactName: string | null
  contactPhone: string | null
  silencedUntil: Date | null
  /** Also somebody who works here no more, whom nobody is shown: the conversation is not nobody's for that. */
  assigneeId: string | null
  assigneeName: string | null
  unreadCount: number
  lastText: string | null
  lastDirection: 'in' | 'out' | null
  lastAuthor: Author | null
  lastStatus: MessageStatus | null
  /** The time of the last message in full precision, for the cursor. */
  key: string
}

/** A badge says "99+" at most, so there is no need to count further. */
const COUNTED = 100

/** A list shows one line of the last message. */
const PREVIEW = 300

/** Needs the bindings `tenantId` and `userId`; ends before `where`. */
export const CONVERSATION_ROWS = `
  select conversations.id, conversations.tenant_id as "tenantId", conversations.status,
    conversations.handled_by as "handledBy", conversations.attention,
    coalesce(conversations.language, contacts.language) as language,
    conversations.last_message_at as "lastMessageAt", conversations.created_at as "createdAt",
    conversations.version, channels.id as "channelId", channels.provider as "channelProvider",
    channels.name as "channelName", contacts.id as "contactId", contacts.name as "contactName",
    contacts.phone as "contactPhone", contacts.silenced_until as "silencedUntil",
    conversations.assignee_id as "assigneeId", users.name as "assigneeName", unread.count as "unreadCount",
    left(last.text, ${PREVIEW}) as "lastText", last.direction as "lastDirection",
    last.author as "lastAuthor", last.status as "lastStatus",
    ${keyTime('conversations.last_message_at')} as key
  from conversations
  join channels on channels.tenant_id = conversations.tenant_id and channels.id = conversations.channel_id
  join contacts on contacts.tenant_id = conversations.tenant_id and contacts.id = conversations.contact_id
  left join users on users.id = conversations.assignee_id
  left join conversation_reads reads on reads.tenant_id = conversations.tenant_id
    and reads.conversation_id = conversations.id and reads.user_id = :userId
  left join messages last on last.tenant_id = conversations.tenant_id
    and last.conversation_id = conversations.id and last.position = conversations.last_position
  left join lateral (
    select cast(count(*) as integer) as count from (
      select 1 from messages
      where messages.tenant_id = conversations.tenant_id
        and messages.conversation_id = conversations.id
        and messages.position > coalesce(reads.position, 0) and messages.direction = 'in'
      limit ${COUNTED}
    ) counted
  ) unread on true`
