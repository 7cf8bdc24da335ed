import { Archive, Search, X } from 'lucide-react'
import type { ListFilter, View } from '~/api/conversations'
import { IconButton } from '~/components/ui/icon_button'
import { Input } from '~/components/ui/input'
import { SegmentedControl } from '~/components/ui/segmented_control'
import { useText } from '~/text/use_text'

type ListHeaderProps = {
  filter: ListFilter
  typed: string
  onType: (text: string) => void
  onView: (view: View) => void
  onStatus: (status: ListFilter['status']) => void
}

export function ListHeader({ filter, typed, onType, onView, onStatus }: ListHeaderProps) {
  const t = useText()
  const archived = filter.status === 'archived'
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b border-border p-3">
      <div className="flex h-8 items-center justify-between gap-2">
        <h1 className="truncate text-lg font-semibold">
          {t('inbox.title')}
          {archived && <span className="text-faint"> · {t('inbox.list.archived')}</span>}
        </h1>
        <IconButton
          label={t('inbox.list.archived')}
          aria-pressed={archived}
          className="aria-pressed:bg-selected aria-pressed:text-accent"
          onClick={() => onStatus(archived ? 'open' : 'archived')}
        >
          <Archive aria-hidden />
        </IconButton>
      </div>
      <div className="relative" role="search">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        />
        <Input
          type="search"
          value={typed}
          maxLength={200}
          aria-label={t('inbox.list.search')}
          placeholder={t('inbox.list.search')}
          onChange={(event) => onType(event.target.value)}
          className="bg-background pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden"
        />
        {typed && (
          <button
            type="button"
            aria-label={t('common.clear')}
            onClick={() => onType('')}
            className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-md text-faint hover:text-text"
          >
            <X aria-hidden size={14} />
          </button>
        )}
      </div>
      <SegmentedControl<View>
        label={t('inbox.list.view')}
        value={filter.view}
        onChange={onView}
        segments={[
          { value: 'mine', label: t('inbox.list.mine') },
          { value: 'unassigned', label: t('inbox.list.unassigned') },
          { value: 'all', label: t('inbox.list.all') },
        ]}
      />
    </header>
  )
}
