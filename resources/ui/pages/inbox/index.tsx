import { Head } from '@inertiajs/react'
import { MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import { EmptyState } from '~/components/ui/empty_state'
import { useSession } from '~/hooks/use_session'
import { ConversationList } from '~/inbox/list/conversation_list'
import { ContactPanel } from '~/inbox/panel/contact_panel'
import { useInboxLive } from '~/inbox/state/use_inbox_live'
import { Thread } from '~/inbox/thread/thread'
import { useOpenConversation } from '~/inbox/use_open_conversation'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'

type InboxProps = { conversationId: string | null }

/** Three panes, each scrolling alone; on a phone one of them at a time. */
export default function Inbox({ conversationId }: InboxProps) {
  const t = useText()
  const { tenant } = useSession()
  const open = useOpenConversation()
  const [panelFor, setPanelFor] = useState<string | null>(null)
  const panelOpen = panelFor !== null && panelFor === conversationId
  useInboxLive()

  return (
    <div
      className="relative flex h-full min-h-0"
      data-phone-fullscreen={conversationId ? '' : undefined}
    >
      <Head title={t('inbox.title')} />
      <section
        key={tenant.id}
        aria-label={t('inbox.list.label')}
        className={cn(
          'flex min-h-0 w-full flex-col border-border bg-surface md:w-72 md:border-r md:shrink-0 lg:w-80 2xl:w-92',
          conversationId && 'max-md:hidden'
        )}
      >
        <ConversationList selectedId={conversationId} />
      </section>
      <div className={cn('min-h-0 min-w-0 flex-1', !conversationId && 'max-md:hidden')}>
        {conversationId ? (
          <Thread
            key={conversationId}
            conversationId={conversationId}
            onBack={() => open(null)}
            onDetails={() => setPanelFor(conversationId)}
          />
        ) : (
          <EmptyState
            icon={<MessagesSquare aria-hidden />}
            title={t('inbox.thread.choose')}
            text={t('inbox.thread.chooseHelp')}
          />
        )}
      </div>
      {conversationId && (
        <aside
          aria-label={t('inbox.panel.label')}
          className={cn(
            'min-h-0 w-full flex-col border-border md:border-l bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-10 md:w-80 xl:flex xl:shrink-0',
            panelOpen ? 'flex' : 'hidden'
          )}
        >
          <ContactPanel
            key={conversationId}
            conversationId={conversationId}
            onClose={() => setPanelFor(null)}
          />
        </aside>
      )}
    </div>
  )
}
