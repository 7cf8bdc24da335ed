import { Archive, ArchiveRestore, Bot } from 'lucide-react'
import type { Conversation } from '~/api/types'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon_button'
import { useMayWith } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useConversationActions } from '../state/use_conversation_actions'

/** Take over or give back, and put away; nothing for who may only read. */
export function ThreadActions({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const actions = useConversationActions(conversation)
  const assigneeId = conversation.assignee?.id ?? null
  const mayTakeOver = useMayWith('conversations.take_over', assigneeId)
  const mayRelease = useMayWith('conversations.release', assigneeId)
  const mayChange = useMayWith('conversations.update', assigneeId)

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
      {mayTakeOver && (byAgent || waiting) && (
        <Button
          variant="primary"
          data-testid="take-over"
          disabled={actions.busy}
          onClick={() => void actions.takeOver()}
        >
          {t('inbox.thread.takeOver')}
        </Button>
      )}
      {mayRelease && waiting && (
        <IconButton {...release} label={t('inbox.thread.release')} tooltipSide="left">
          <Bot aria-hidden />
        </IconButton>
      )}
      {mayRelease && !byAgent && !waiting && (
        <Button {...release}>
          <Bot aria-hidden />
          {t('inbox.thread.release')}
        </Button>
      )}
      {mayChange && (
        <IconButton
          label={t(archived ? 'inbox.thread.reopen' : 'inbox.thread.archive')}
          tooltipSide="left"
          disabled={actions.busy}
          onClick={() => void actions.toggleArchived()}
        >
          {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        </IconButton>
      )}
    </>
  )
}
