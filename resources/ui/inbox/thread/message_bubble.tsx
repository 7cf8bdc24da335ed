import { Bot, UserRound } from 'lucide-react'
import { memo } from 'react'
import type { Message } from '~/api/types'
import { DateText } from '~/components/ui/date_text'
import { useSession } from '~/hooks/use_session'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'
import { isPending } from '../state/use_sending'
import { bubbleStyles, type ChannelKind } from '../channels'
import { LongText } from './long_text'
import { MessageFailure } from './message_failure'
import { MessageStatusMark } from './message_status'
import { useReason } from './use_reason'

type MessageBubbleProps = {
  message: Message
  channel: ChannelKind
  contact: string
  /** The first of several by one author: it carries the author's name. */
  leads: boolean
  onSendAgain: (message: Message) => void
  onDiscard: (message: Message) => void
}

const notSent = (message: Message) =>
  message.status === 'failed' || message.status === 'refused' || message.status === 'unconfirmed'

export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, channel, leads } = props
  const out = message.direction === 'out'
  const failed = notSent(message)
  return (
    <div
      data-testid="message"
      data-id={message.id}
      data-status={message.status}
      className={cn(
        'flex max-w-[85%] flex-col gap-1 md:max-w-[78%]',
        out ? 'items-end self-end' : 'items-start self-start',
        leads ? 'mt-3' : 'mt-0.5'
      )}
    >
      <Author message={message} contact={props.contact} shown={leads && out} />
      <div
        className={cn(
          'min-w-0 max-w-full rounded-2xl px-3 py-1.5 text-base',
          out
            ? cn('rounded-br-md', bubbleStyles[channel])
            : 'rounded-bl-md border border-border bg-bubble-in',
          failed && 'bg-danger-soft text-text ring-1 ring-danger',
          message.status === 'unconfirmed' && 'bg-warning-soft ring-warning'
        )}
      >
        <Body message={message} />
        <span className="mt-0.5 flex items-center justify-end gap-1 text-2xs tabular-nums">
          <DateText at={message.createdAt} style="time" className="opacity-80" />
          {out && <MessageStatusMark status={message.status} />}
        </span>
      </div>
      <Waiting message={message} />
      {failed && (
        <MessageFailure
          message={message}
          onSendAgain={props.onSendAgain}
          onDiscard={props.onDiscard}
        />
      )}
    </div>
  )
})

/** A message that had to be put back says what it waits for. */
function Waiting({ message }: { message: Message }) {
  const t = useText()
  const reason = useReason()
  if (message.status !== 'queued' || !message.reason) return null
  return (
    <p className="text-right text-xs text-faint wrap-anywhere">
      {t('inbox.message.status.queued')}
      {'. '}
      {reason(message)}
    </p>
  )
}

function Body({ message }: { message: Message }) {
  const t = useText()
  if (message.text) return <LongText text={message.text} />
  return <p className="italic opacity-80">{t('inbox.message.noText')}</p>
}

type AuthorProps = { message: Message; contact: string; shown: boolean }

/** Who wrote it: always there for a screen reader, on screen only where the author changes. */
function Author({ message, contact, shown }: AuthorProps) {
  const t = useText()
  const { user } = useSession()
  const agent = message.author === 'agent'
  const mine = isPending(message) || message.authorId === user.id
  if (message.author === 'contact') {
    return <span className="sr-only">{t('inbox.message.contact', { name: contact })}</span>
  }
  const Icon = agent ? Bot : UserRound
  return (
    <span
      className={shown ? 'flex items-center gap-1 px-1 text-2xs font-medium text-faint' : 'sr-only'}
    >
      <Icon aria-hidden className="size-3" />
      {agent ? t('inbox.message.agent') : t(mine ? 'inbox.message.you' : 'inbox.message.user')}
    </span>
  )
}
