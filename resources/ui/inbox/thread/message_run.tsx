import { Fragment } from 'react'
import type { Conversation, Message } from '~/api/types'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { channelKind } from '../channels'
import { contactName } from '../contact_name'
import { MessageBubble } from './message_bubble'

const togetherMs = 5 * 60_000

type MessageRunProps = {
  messages: Message[]
  conversation: Conversation
  onSendAgain: (message: Message) => void
  onDiscard: (message: Message) => void
}

/** The messages with a line where a day begins, and each author named once per burst. */
export function MessageRun({ messages, conversation, onSendAgain, onDiscard }: MessageRunProps) {
  const t = useText()
  const dates = useDates()
  const { channel, contact } = conversation
  const kind = channelKind(channel.provider)
  const name = contactName(contact, channel.provider, t)

  return messages.map((message, index) => {
    const before = messages[index - 1]
    const newDay = !before || dates.dayKey(before.createdAt) !== dates.dayKey(message.createdAt)
    return (
      <Fragment key={message.clientId ?? message.id}>
        {newDay && <DayLine text={dates.dayName(message.createdAt)} />}
        {isEvent(message) ? (
          <EventLine message={message} />
        ) : (
          <MessageBubble
            message={message}
            channel={kind}
            contact={name}
            leads={newDay || !continues(before, message)}
            onSendAgain={onSendAgain}
            onDiscard={onDiscard}
          />
        )}
      </Fragment>
    )
  })
}

const isEvent = ({ author, type }: Message) => author === 'system' || type === 'event'

function continues(before: Message, message: Message): boolean {
  const pause = Date.parse(message.createdAt) - Date.parse(before.createdAt)
  return before.author === message.author && !isEvent(before) && pause < togetherMs
}

function DayLine({ text }: { text: string }) {
  return (
    <div
      className="mt-5 mb-1 flex items-center gap-3 first:mt-0"
      role="separator"
      aria-label={text}
    >
      <span className="h-px flex-1 bg-border" />
      <span aria-hidden className="text-2xs font-medium text-faint first-letter:uppercase">
        {text}
      </span>
      <span className="h-px flex-1 bg-border" />
    </div>
  )
}

function EventLine({ message }: { message: Message }) {
  return (
    <p
      data-testid="message"
      data-id={message.id}
      data-status={message.status}
      className="mt-3 self-center px-4 text-center text-2xs text-faint wrap-anywhere"
    >
      {message.text}
    </p>
  )
}
