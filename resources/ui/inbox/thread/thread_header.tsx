import { Archive, ArchiveRestore, ArrowLeft, Bot, PanelRight, UserRound } from 'lucide-react'
import type { Conversation } from '~/api/types'
import { Avatar } from '~/components/ui/avatar'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon_button'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { AttentionBadge } from '../attention_badge'
import { ChannelMark } from '../channel_mark'
import { channelKind } from '../channels'
import { contactName } from '../contact_name'
import { useConversationActions } from '../state/use_conversation_actions'

type ThreadHeaderProps = {
  conversation: Conversation
  onBack: () => void
  onDetails: () => void
}

export function ThreadHeader({ conversation, onBack, onDetails }: ThreadHeaderProps) {
  const t = useText()
  const actions = useConversationActions(conversation)
  const mayTakeOver = usePermission('conversations.take_over')
  const { channel, contact, attention, handledBy, assignee } = conversation
  const name = contactName(contact, channel.provider, t)
  const byAgent = handledBy === 'agent'
  const archived = conversation.status === 'archived'

  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-border bg-surface px-2 md:px-4">
      <Button
        size="icon"
        variant="ghost"
        aria-label={t('inbox.thread.back')}
        className="md:hidden"
        onClick={onBack}
      >
        <ArrowLeft aria-hidden />
      </Button>
      <Avatar name={name} mark={<ChannelMark provider={channel.provider} />} />
      <div className="ml-1 min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h2 className="min-w-0 truncate text-base font-semibold">{name}</h2>
          {attention && (
            <span className="hidden shrink-0 sm:inline-flex">
              <AttentionBadge reason={attention} />
            </span>
          )}
        </div>
        <p className="flex items-center gap-1 text-xs text-muted">
          {byAgent ? (
            <Bot aria-hidden className="size-3.5 shrink-0 text-accent" />
          ) : (
            <UserRound aria-hidden className="size-3.5 shrink-0 text-positive" />
          )}
          <span className="truncate">
            {byAgent
              ? t('inbox.thread.agentAnswers')
              : assignee
                ? t('inbox.thread.humanAnswers', { name: assignee.name })
                : t('inbox.thread.someoneAnswers')}
            <span className="hidden text-faint sm:inline">
              {' · '}
              {t(`inbox.channel.${channelKind(channel.provider)}`)}
            </span>
          </span>
        </p>
      </div>
      {mayTakeOver &&
        (byAgent ? (
          <Button
            variant="primary"
            data-testid="take-over"
            disabled={actions.busy}
            onClick={() => void actions.takeOver()}
          >
            {t('inbox.thread.takeOver')}
          </Button>
        ) : (
          <Button
            data-testid="release"
            disabled={actions.busy}
            onClick={() => void actions.release()}
          >
            <Bot aria-hidden className="max-sm:hidden" />
            {t('inbox.thread.release')}
          </Button>
        ))}
      {mayTakeOver && (
        <IconButton
          label={t(archived ? 'inbox.thread.reopen' : 'inbox.thread.archive')}
          disabled={actions.busy}
          className="max-sm:hidden"
          onClick={() => void actions.toggleArchived()}
        >
          {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        </IconButton>
      )}
      <span className="xl:hidden">
        <IconButton label={t('inbox.thread.details')} tooltipSide="left" onClick={onDetails}>
          <PanelRight aria-hidden />
        </IconButton>
      </span>
    </header>
  )
}
