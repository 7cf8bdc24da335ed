import { Link } from '@inertiajs/react'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import { ConnectionBadge } from './connection_badge'
import { NavIcon } from './nav_icon'
import { SearchButton } from './search_button'
import { TenantSwitcher } from './tenant_switcher'
import { useNavigation, type ShellEntry } from './use_navigation'
import { UserMenu } from './user_menu'

/** The left rail: names beside the icons on a wide screen, below them on a narrow one. */
export function Rail({ onSearch }: { onSearch: () => void }) {
  const t = useText()
  const wide = useWide()
  const { main } = useNavigation()
  if (!wide) return null
  return (
    <div className="flex w-22 shrink-0 flex-col border-r border-border bg-surface xl:w-52">
      <header className="flex flex-col gap-1.5 p-2">
        <TenantSwitcher />
        <SearchButton onClick={onSearch} />
      </header>
      <nav aria-label={t('shell.main')} className="min-h-0 flex-1 overflow-y-auto px-2 py-1">
        <ul className="flex flex-col gap-0.5">
          {main.map((entry) => (
            <li key={entry.id}>
              <RailLink entry={entry} />
            </li>
          ))}
        </ul>
      </nav>
      <footer className="flex flex-col gap-1 border-t border-border p-2">
        <ConnectionBadge />
        <UserMenu />
      </footer>
    </div>
  )
}

function RailLink({ entry }: { entry: ShellEntry }) {
  return (
    <Link
      href={entry.href}
      aria-current={entry.active ? 'page' : undefined}
      className="flex flex-col items-center gap-1 rounded-md px-0.5 py-2 text-2xs font-medium text-muted hover:bg-hover hover:text-text aria-[current]:bg-selected aria-[current]:text-text xl:h-8 xl:flex-row xl:gap-2.5 xl:px-2.5 xl:py-0 xl:text-sm"
    >
      <NavIcon name={entry.icon} className="size-4.5 shrink-0 xl:size-4" />
      <span className="max-w-full truncate">{entry.label}</span>
    </Link>
  )
}
