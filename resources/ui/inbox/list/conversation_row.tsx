import { Bot, UserRound } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import type { Conversation } from '~/api/types'
import { Avatar } from '~/components/ui/avatar'
import { useDates } from '~/hooks/use_dates'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'
import { AttentionBadge } from '../attention_badge'
import { ChannelMark } from '../channel_mark'
import { contactName } from '../contact_name'

type ConversationRowProps = {
  conversation: Conversation
  href: string
  selected: boolean
  onOpen: (id: string) => void
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const t = useText()
  const dates = useDates()
  const { conversation, selected } = props
  const { id, channel, unreadCount, lastMessage, lastMessageAt, handledBy } = conversation
  const name = contactName(conversation.contact, channel.provider, t)
  const Handler = handledBy === 'agent' ? Bot : UserRound
  const handler = conversation.assignee?.name ?? t(`inbox.handler.${handledBy}`)

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    props.onOpen(id)
  }

  return (
    <a
      href={props.href}
      onClick={open}
      data-testid="conversation-row"
      data-id={id}
      aria-current={selected ? 'true' : undefined}
      className="flex h-full items-center gap-3 rounded-lg px-3 hover:bg-hover focus-visible:-outline-offset-2 aria-[current]:bg-selected"
    >
      <Avatar name={name} mark={<ChannelMark provider={channel.provider} />} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span
            className={cn(
              'min-w-0 flex-1 truncate',
              unreadCount > 0 ? 'font-semibold' : 'font-medium'
            )}
          >
            {name}
          </span>
          <time dateTime={lastMessageAt} className="shrink-0 text-2xs text-faint tabular-nums">
            {dates.short(lastMessageAt)}
          </time>
        </span>
        <span className="flex h-5 items-center gap-1.5">
          <Handler aria-hidden className="size-3.5 shrink-0 text-faint" />
          <span className="sr-only">{handler}.</span>
          <span
            className={cn(
              'min-w-0 flex-1 truncate text-xs',
              unreadCount > 0 ? 'text-text' : 'text-muted'
            )}
          >
            {preview(lastMessage)}
          </span>
          {conversation.attention && <AttentionBadge reason={conversation.attention} />}
          {unreadCount > 0 && (
            <span className="inline-flex h-4.5 min-w-4.5 shrink-0 items-center justify-center rounded-full bg-accent-solid px-1.5 text-2xs font-semibold text-on-accent tabular-nums">
              <span aria-hidden>{unreadCount > 99 ? '99+' : unreadCount}</span>
              <span className="sr-only">{t('inbox.list.unread', { n: unreadCount })}</span>
            </span>
          )}
        </span>
      </span>
    </a>
  )

  function preview(message: Conversation['lastMessage']): string {
    if (!message) return t('inbox.list.noMessages')
    // A message may be 100,000 characters long; the row shows the first few words.
    const text = message.text?.slice(0, 140) || t('inbox.message.noText')
    if (message.author === 'agent') return `${t('inbox.list.agent')} ${text}`
    return message.author === 'user' ? `${t('inbox.list.team')} ${text}` : text
  }
})
