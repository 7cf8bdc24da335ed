import { Search } from 'lucide-react'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Opens the palette, which looks in one location; says its keys where there is room. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const t = useText()
  const { tenant } = useShared()
  if (!tenant) return null
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      data-testid="search-button"
      onClick={onClick}
      className="flex h-9 min-w-9 items-center justify-center gap-2 rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-text md:w-full xl:justify-start xl:border xl:border-border xl:px-2.5"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-left max-xl:sr-only">{t('search.open')}</span>
      <kbd aria-hidden className="font-sans text-2xs text-faint max-xl:hidden">
        {isApple ? '⌘ K' : 'Ctrl K'}
      </kbd>
    </button>
  )
}
