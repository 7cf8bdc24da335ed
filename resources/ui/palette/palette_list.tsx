import { useEffect, useRef } from 'react'
import { NavIcon } from '~/components/shell/nav_icon'
import { useText } from '~/text/use_text'
import type { Entry, EntryGroup } from './entries'

type PaletteListProps = {
  id: string
  groups: EntryGroup[]
  /** Key of the entry that Enter opens. */
  active: string | undefined
  onPoint: (key: string) => void
  onOpen: (entry: Entry) => void
}

export function PaletteList({ id, groups, active, onPoint, onOpen }: PaletteListProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const order = groups.flatMap(({ entries }) => entries.map(({ key }) => key))

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('search.results')}
      className="min-h-0 flex-1 overflow-y-auto px-2 empty:hidden"
    >
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={group.label} className="py-1.5">
          <p aria-hidden className="px-2 pt-1 pb-1 text-2xs font-medium text-faint">
            {group.label}
          </p>
          {group.entries.map((entry) => (
            <div
              key={entry.key}
              id={`${id}-${order.indexOf(entry.key)}`}
              role="option"
              aria-selected={entry.key === active}
              data-testid="palette-entry"
              onMouseMove={() => onPoint(entry.key)}
              onClick={() => onOpen(entry)}
              className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2 py-1 aria-selected:bg-selected"
            >
              <NavIcon name={entry.icon} className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-medium">{entry.title}</span>
                {entry.subtitle && (
                  <span className="block truncate text-xs text-muted">{entry.subtitle}</span>
                )}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
