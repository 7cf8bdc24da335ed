import { Archive, Inbox, SearchX } from 'lucide-react'
import type { ListFilter } from '~/api/conversations'
import { EmptyState } from '~/components/ui/empty_state'
import { useText } from '~/text/use_text'

/** Says why the list is empty, which depends on what was asked for. */
export function ListEmpty({ filter }: { filter: ListFilter }) {
  const t = useText()
  const inbox = <Inbox aria-hidden />
  if (filter.q) {
    const title = t('inbox.list.emptySearch', { q: filter.q })
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={title}
        text={t('inbox.list.emptySearchHelp')}
      />
    )
  }
  if (filter.status === 'archived') {
    return (
      <EmptyState
        icon={<Archive aria-hidden />}
        title={t('inbox.list.emptyArchived')}
        text={t('inbox.list.emptyArchivedHelp')}
      />
    )
  }
  if (filter.view === 'mine') {
    return (
      <EmptyState
        icon={inbox}
        title={t('inbox.list.emptyMine')}
        text={t('inbox.list.emptyMineHelp')}
      />
    )
  }
  if (filter.view === 'unassigned') {
    const text = t('inbox.list.emptyUnassignedHelp')
    return <EmptyState icon={inbox} title={t('inbox.list.emptyUnassigned')} text={text} />
  }
  return <EmptyState icon={inbox} title={t('inbox.list.empty')} text={t('inbox.list.emptyHelp')} />
}
