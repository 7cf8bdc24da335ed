import { useEffect, useRef } from 'react'
import type { Conversation, Message } from '~/api/types'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Spinner } from '~/components/ui/spinner'
import { useText } from '~/text/use_text'
import { usePending } from '../state/outbox'
import { useMessages } from '../state/queries'
import { useSending } from '../state/use_sending'
import { MessageRun } from './message_run'

/** The thread, oldest above; it stays at the newest message until somebody scrolls up. */
export function MessageList({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const { id } = conversation
  const thread = useMessages(id)
  const pending = usePending(id)
  const { sendAgain, discard } = useSending(id)
  const scroller = useRef<HTMLDivElement>(null)
  const newestPending = pending.at(-1)?.id

  useEffect(() => {
    if (newestPending && scroller.current) scroller.current.scrollTop = 0
  }, [newestPending])

  if (thread.isPending) {
    return (
      <div
        role="status"
        aria-label={t('common.loading')}
        className="appear-late flex-1 self-center p-8"
      >
        <Spinner className="size-5 text-faint" />
      </div>
    )
  }
  if (thread.isError && !thread.data) {
    return (
      <div className="min-h-0 flex-1">
        <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />
      </div>
    )
  }

  const messages = withPending(
    thread.data.pages.toReversed().flatMap(({ data }) => data),
    pending
  )
  if (messages.length === 0) {
    return (
      <div className="min-h-0 flex-1">
        <EmptyState title={t('inbox.thread.empty')} text={t('inbox.thread.emptyHelp')} />
      </div>
    )
  }

  // Reversed, so that the browser itself keeps the place when older messages come in above.
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('inbox.thread.label')}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
    >
      <div className="mx-auto flex w-full max-w-3xl flex-col px-3 py-4 md:px-5">
        {thread.hasNextPage && (
          <OlderMessages
            busy={thread.isFetchingNextPage}
            onWanted={() => void thread.fetchNextPage()}
          />
        )}
        <MessageRun
          messages={messages}
          conversation={conversation}
          onSendAgain={(message) => void sendAgain(message)}
          onDiscard={discard}
        />
      </div>
    </div>
  )
}

function withPending(messages: Message[], pending: Message[]): Message[] {
  const known = new Set(messages.map(({ clientId }) => clientId))
  return [...messages, ...pending.filter(({ clientId }) => !known.has(clientId))]
}

function OlderMessages({ busy, onWanted }: { busy: boolean; onWanted: () => void }) {
  const t = useText()
  const mark = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (busy || !mark.current) return
    const observer = new IntersectionObserver(([entry]) => entry.isIntersecting && onWanted(), {
      rootMargin: '400px',
    })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [busy])

  return (
    <button
      ref={mark}
      type="button"
      disabled={busy}
      onClick={onWanted}
      className="flex h-8 items-center justify-center gap-2 text-xs text-muted hover:text-text"
    >
      {busy && <Spinner />}
      {t('inbox.thread.older')}
    </button>
  )
}
