import { Link } from '@inertiajs/react'
import { useText } from '~/text/use_text'
import { NavIcon } from './nav_icon'
import { useNavigation } from './use_navigation'

/** The pages of the settings area: a column beside the page, a scrolling line on a phone. */
export function SettingsNavigation() {
  const t = useText()
  const { settings } = useNavigation()
  if (settings.length < 2) return null
  return (
    <nav
      aria-label={t('shell.settingsArea')}
      className="shrink-0 overflow-auto border-b border-border p-2 md:w-48 md:border-r md:border-b-0"
    >
      <p className="hidden px-2.5 py-2 text-sm font-semibold md:block">{t('shell.settings')}</p>
      <ul className="flex gap-0.5 md:flex-col">
        {settings.map((entry) => (
          <li key={entry.id}>
            <Link
              href={entry.href}
              aria-current={entry.active ? 'page' : undefined}
              className="flex h-8 items-center gap-2 rounded-md px-2.5 text-sm whitespace-nowrap text-muted hover:bg-hover hover:text-text aria-[current]:bg-selected aria-[current]:text-text"
            >
              <NavIcon name={entry.icon} className="size-4" />
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
