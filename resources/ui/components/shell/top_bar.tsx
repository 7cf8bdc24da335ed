import { ConnectionBadge } from './connection_badge'
import { SearchButton } from './search_button'
import { TenantSwitcher } from './tenant_switcher'
import { UserMenu } from './user_menu'
import { useWide } from '~/hooks/use_wide'

/** On a phone: location, connection and account above the page. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const wide = useWide()
  if (wide) return null
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border bg-surface px-2 group-has-data-phone-fullscreen/shell:hidden">
      <div className="min-w-0 flex-1">
        <TenantSwitcher />
      </div>
      <SearchButton onClick={onSearch} />
      <ConnectionBadge />
      <UserMenu />
    </header>
  )
}
