import { router } from '@inertiajs/react'
import { Dialog } from '@base-ui/react/dialog'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useSettled } from '~/hooks/use_settled'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { hitGroups, pageGroup, type Entry } from './entries'
import { PaletteInput } from './palette_input'
import { PaletteList } from './palette_list'
import { PaletteNote } from './palette_note'
import { useSearch } from './use_search'

type PaletteProps = { onClose: () => void }

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** One line to go anywhere: pages by their names, people by theirs. The keyboard stays in the line. */
export default function Palette({ onClose }: PaletteProps) {
  const t = useText()
  const listId = useId()
  const line = useRef<HTMLInputElement>(null)
  const { tenant, navigation } = useSession()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const search = useSearch(useSettled(typed.trim()))

  const groups = [
    pageGroup(navigation, typed, t('search.pages')),
    ...hitGroups(search.hits, tenant.slug),
  ].filter(({ entries }) => entries.length > 0)
  const entries = groups.flatMap((group) => group.entries)
  const index = Math.max(
    entries.findIndex(({ key }) => key === chosen),
    0
  )

  function open({ href }: Entry) {
    onClose()
    router.visit(href)
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    const current = entries[index]
    if (event.nativeEvent.isComposing || !current) return
    if (step) {
      event.preventDefault()
      setChosen(entries[(index + step + entries.length) % entries.length].key)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(current)
    }
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-black/55" />
        <Dialog.Popup
          initialFocus={line}
          data-testid="palette"
          className="fixed top-2 left-1/2 z-30 flex max-h-[calc(100dvh-1rem)] w-[calc(100%-1rem)] max-w-xl -translate-x-1/2 flex-col rounded-xl border border-border-strong bg-surface shadow-popup outline-none md:top-[12dvh] md:max-h-[70dvh]"
        >
          <Dialog.Title className="sr-only">{t('search.open')}</Dialog.Title>
          <PaletteInput
            ref={line}
            listId={listId}
            activeId={entries.length > 0 ? `${listId}-${index}` : undefined}
            value={typed}
            onType={(text) => {
              setTyped(text)
              setChosen(null)
            }}
            onKeyDown={onKeyDown}
          />
          <PaletteList
            id={listId}
            groups={groups}
            active={entries[index]?.key}
            onPoint={setChosen}
            onOpen={open}
          />
          <PaletteNote typed={typed.trim()} search={search} isEmpty={entries.length === 0} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
