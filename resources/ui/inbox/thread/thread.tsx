import { ErrorState } from '~/components/ui/error_state'
import { Button } from '~/components/ui/button'
import { Spinner } from '~/components/ui/spinner'
import { useText } from '~/text/use_text'
import { useConversation } from '../state/queries'
import { useMarkRead } from '../state/use_mark_read'
import { Composer } from './composer'
import { MessageList } from './message_list'
import { ThreadHeader } from './thread_header'

type ThreadProps = {
  conversationId: string
  onBack: () => void
  onDetails: () => void
}

export function Thread({ conversationId, onBack, onDetails }: ThreadProps) {
  const t = useText()
  const { data: conversation, error, isError, refetch } = useConversation(conversationId)
  useMarkRead(conversationId, conversation?.unreadCount ?? 0)

  if (isError && !conversation) {
    return (
      <div className="flex h-full flex-col">
        <Button variant="ghost" className="m-2 self-start md:hidden" onClick={onBack}>
          {t('common.back')}
        </Button>
        <div className="min-h-0 flex-1">
          <ErrorState error={error} onRetry={() => void refetch()} />
        </div>
      </div>
    )
  }
  if (!conversation) {
    return (
      <div
        role="status"
        aria-label={t('common.loading')}
        className="appear-late flex h-full items-center justify-center"
      >
        <Spinner className="size-5 text-faint" />
      </div>
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ThreadHeader conversation={conversation} onBack={onBack} onDetails={onDetails} />
      <MessageList conversation={conversation} />
      <Composer conversation={conversation} />
    </div>
  )
}
