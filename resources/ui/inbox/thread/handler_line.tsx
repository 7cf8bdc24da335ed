import { Bot, UserRound } from 'lucide-react'
import type { Conversation } from '~/api/types'
import { useText } from '~/text/use_text'

/** Who answers now: the agent or a human, by name where it is known. */
export function HandlerLine({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const { handledBy, assignee } = conversation
  if (handledBy === 'agent') {
    return (
      <span className="flex min-w-0 items-center gap-1" data-handled-by="agent">
        <Bot aria-hidden className="size-3.5 shrink-0 text-accent" />
        <span className="truncate">{t('inbox.thread.agentAnswers')}</span>
      </span>
    )
  }
  return (
    <span className="flex min-w-0 items-center gap-1" data-handled-by="human">
      <UserRound aria-hidden className="size-3.5 shrink-0 text-positive" />
      <span className="truncate">
        {assignee?.name
          ? t('inbox.thread.humanAnswers', { name: assignee.name })
          : t('inbox.thread.someoneAnswers')}
      </span>
    </span>
  )
}
