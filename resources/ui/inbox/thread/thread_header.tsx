import { ArrowLeft, PanelRight } from 'lucide-react'
import type { Conversation } from '~/api/types'
import { Avatar } from '~/components/ui/avatar'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon_button'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import { AttentionBadge } from '../attention_badge'
import { ChannelMark } from '../channel_mark'
import { channelKind } from '../channels'
import { contactName } from '../contact_name'
import { HandlerLine } from './handler_line'
import { ThreadActions } from './thread_actions'

type ThreadHeaderProps = {
  conversation: Conversation
  onBack: () => void
  onDetails: () => void
}

/** Who it is and who answers; on a narrow screen the actions stand on a line of their own. */
export function ThreadHeader({ conversation, onBack, onDetails }: ThreadHeaderProps) {
  const t = useText()
  const wide = useWide()
  const roomy = useWide('laptop')
  // On a phone the list and its heading are away.
  const Heading = wide ? 'h2' : 'h1'
  const { channel, attention } = conversation
  const name = contactName(conversation.contact, channel.provider, t)
  const channelName = t(`inbox.channel.${channelKind(channel.provider)}`)

  return (
    <header className="shrink-0 border-b border-border bg-surface">
      <div className="flex h-14 items-center gap-2 px-2 md:px-4">
        {!wide && (
          <Button size="icon" variant="ghost" aria-label={t('inbox.thread.back')} onClick={onBack}>
            <ArrowLeft aria-hidden />
          </Button>
        )}
        <Avatar name={name} mark={<ChannelMark provider={channel.provider} />} />
        <div className="ml-1.5 min-w-0 flex-1">
          <div className="flex items-center gap-2">
            <Heading className="min-w-0 truncate text-base font-semibold">{name}</Heading>
            {attention && <AttentionBadge reason={attention} />}
          </div>
          <p className="flex items-center gap-1 text-xs text-muted">
            {roomy && (
              <>
                <HandlerLine conversation={conversation} />
                <span aria-hidden>·</span>
              </>
            )}
            <span className="shrink-0 text-faint">{channelName}</span>
          </p>
        </div>
        {roomy && <ThreadActions conversation={conversation} />}
        <span className="xl:hidden">
          <IconButton label={t('inbox.thread.details')} tooltipSide="left" onClick={onDetails}>
            <PanelRight aria-hidden />
          </IconButton>
        </span>
      </div>
      {!roomy && (
        <div className="flex h-11 items-center gap-2 border-t border-border px-3 text-xs text-muted">
          <div className="min-w-0 flex-1">
            <HandlerLine conversation={conversation} />
          </div>
          <ThreadActions conversation={conversation} />
        </div>
      )}
    </header>
  )
}
