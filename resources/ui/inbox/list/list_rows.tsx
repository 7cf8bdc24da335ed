import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Conversation } from '~/api/types'
import { useShortcut } from '~/hooks/use_shortcut'
import { useText } from '~/text/use_text'
import { useInboxPath } from '../use_open_conversation'
import { ConversationRow } from './conversation_row'

const rowHeight = 62

type ListRowsProps = {
  rows: Conversation[]
  selectedId: string | null
  onOpen: (id: string) => void
  /** The last loaded row came into sight. */
  onEnd: () => void
}

/** Draws only the rows in sight, so that a list of thousands scrolls as lightly as one of ten. */
export function ListRows({ rows, selectedId, onOpen, onEnd }: ListRowsProps) {
  const t = useText()
  const pathOf = useInboxPath()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index].id,
    overscan: 8,
    paddingStart: 6,
    paddingEnd: 6,
  })
  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  const atEnd = lastShown >= rows.length - 6

  useEffect(() => {
    if (atEnd) onEnd()
  }, [atEnd, rows.length])

  function focusBy(step: number) {
    const focused = document.activeElement?.closest<HTMLElement>('[data-index]')
    const from = focused
      ? Number(focused.dataset.index)
      : rows.findIndex(({ id }) => id === selectedId)
    const index = Math.min(rows.length - 1, Math.max(0, from + step))
    const focus = () => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
      row?.focus()
      return row !== null && row !== undefined
    }
    virtual.scrollToIndex(index)
    // A row out of sight is drawn only after the scroll.
    if (!focus()) requestAnimationFrame(focus)
  }

  useShortcut(['j', 'k'], (key) => focusBy(key === 'j' ? 1 : -1))

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    focusBy(event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    <div ref={scroller} onKeyDown={onKeyDown} className="h-full overflow-y-auto overscroll-contain">
      <ul
        aria-label={t('inbox.list.label')}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ key, index, start, size }) => (
          <li
            key={key}
            data-index={index}
            className="absolute inset-x-0 top-0 px-1.5 py-px"
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            <ConversationRow
              conversation={rows[index]}
              href={pathOf(rows[index].id)}
              selected={rows[index].id === selectedId}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
