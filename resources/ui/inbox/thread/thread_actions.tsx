import { Archive, ArchiveRestore, Bot } from 'lucide-react'
import type { Conversation } from '~/api/types'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon_button'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useConversationActions } from '../state/use_conversation_actions'

/** Take over or give back, and put away; nothing for who may only read. */
export function ThreadActions({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const actions = useConversationActions(conversation)
  if (!usePermission('conversations.take_over')) return null

  const archived = conversation.status === 'archived'
  const byAgent = conversation.handledBy === 'agent'
  // Handed over and nobody there yet: somebody has to take it, or give it back.
  const waiting = !byAgent && conversation.assignee === null
  const release = {
    'data-testid': 'release',
    'disabled': actions.busy,
    'onClick': () => void actions.release(),
  }
  return (
    <>
      {(byAgent || waiting) && (
        <Button
          variant="primary"
          data-testid="take-over"
          disabled={actions.busy}
          onClick={() => void actions.takeOver()}
        >
          {t('inbox.thread.takeOver')}
        </Button>
      )}
      {waiting && (
        <IconButton {...release} label={t('inbox.thread.release')} tooltipSide="left">
          <Bot aria-hidden />
        </IconButton>
      )}
      {!byAgent && !waiting && (
        <Button {...release}>
          <Bot aria-hidden />
          {t('inbox.thread.release')}
        </Button>
      )}
      <IconButton
        label={t(archived ? 'inbox.thread.reopen' : 'inbox.thread.archive')}
        tooltipSide="left"
        disabled={actions.busy}
        onClick={() => void actions.toggleArchived()}
      >
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
      </IconButton>
    </>
  )
}
