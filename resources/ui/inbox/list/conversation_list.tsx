import type { Conversation } from '~/api/types'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useConversations } from '../state/queries'
import { useListFilter } from '../state/use_list_filter'
import { useOpenConversation } from '../use_open_conversation'
import { ListEmpty } from './list_empty'
import { ListHeader } from './list_header'
import { ListRows } from './list_rows'

export function ConversationList({ selectedId }: { selectedId: string | null }) {
  const t = useText()
  const { tenant } = useSession()
  const { filter, typed, setTyped, setView, setStatus } = useListFilter(tenant.id)
  const list = useConversations(filter)
  const open = useOpenConversation()
  const rows = unique(list.data?.pages.flatMap(({ data }) => data) ?? [])

  return (
    <>
      <ListHeader
        filter={filter}
        typed={typed}
        onType={setTyped}
        onView={setView}
        onStatus={setStatus}
      />
      <div className="min-h-0 flex-1">
        {list.isPending ? (
          <SkeletonRows label={t('common.loading')} />
        ) : list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <ListEmpty filter={filter} />
        ) : (
          <ListRows
            rows={rows}
            selectedId={selectedId}
            onOpen={open}
            onEnd={() => {
              if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
            }}
          />
        )}
      </div>
    </>
  )
}

/* Between two pages a conversation may rise, and then the second page has it again. */
function unique(rows: Conversation[]): Conversation[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
