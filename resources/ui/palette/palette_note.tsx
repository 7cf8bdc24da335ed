import { useText } from '~/text/use_text'
import { fewestLetters, type useSearch } from './use_search'

type PaletteNoteProps = {
  typed: string
  search: ReturnType<typeof useSearch>
  isEmpty: boolean
}

/** Below the list: what to type, that nothing was found, or that asking failed. */
export function PaletteNote({ typed, search, isEmpty }: PaletteNoteProps) {
  const t = useText()
  const text = search.isFailed
    ? t('search.failed')
    : typed.length < fewestLetters
      ? t('search.hint')
      : search.isSettled && isEmpty
        ? t('search.none', { q: typed })
        : null
  return (
    <footer className="flex flex-col gap-1 border-t border-border px-4 py-2.5 text-xs text-muted max-md:has-[[role=status]:empty]:hidden">
      <p role="status" className="wrap-anywhere empty:hidden">
        {text}
      </p>
      <p className="text-faint max-md:hidden">{t('search.keys')}</p>
    </footer>
  )
}
