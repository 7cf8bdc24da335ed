import { Dialog } from '@base-ui/react/dialog'
import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Button } from '~/components/ui/button'
import { useText } from '~/text/use_text'

type PaletteInputProps = {
  ref: Ref<HTMLInputElement>
  listId: string
  activeId: string | undefined
  value: string
  onType: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The line of the palette. It keeps the focus; the list says which entry is meant. */
export function PaletteInput({
  ref,
  listId,
  activeId,
  value,
  onType,
  onKeyDown,
}: PaletteInputProps) {
  const t = useText()
  return (
    <div className="flex items-center gap-2 border-b border-border py-2 pr-2 pl-4">
      <Search aria-hidden className="size-4 shrink-0 text-faint" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        aria-label={t('search.placeholder')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={value}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-9 min-w-0 flex-1 truncate bg-transparent text-lg outline-none placeholder:text-faint md:text-base"
      />
      <Dialog.Close render={<Button variant="ghost" size="icon" aria-label={t('common.close')} />}>
        <X aria-hidden />
      </Dialog.Close>
    </div>
  )
}
