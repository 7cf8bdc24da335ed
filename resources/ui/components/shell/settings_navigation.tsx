import { Link } from '@inertiajs/react'
import { ChevronLeft } from 'lucide-react'
import { useText } from '~/text/use_text'
import { SettingsGroups } from './settings_groups'
import { useNavigation } from './use_navigation'

/** The pages of the settings area: a column beside the page; on a phone the way back to their list. */
export function SettingsNavigation() {
  const t = useText()
  const { settings, settingsHref, atSettings } = useNavigation()
  if (settings.length < 2) return null
  return (
    <>
      {!atSettings && (
        <Link
          href={settingsHref}
          className="flex h-10 shrink-0 items-center gap-1 border-b border-border px-3 text-sm text-muted hover:text-text focus-visible:-outline-offset-2 md:hidden"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {t('shell.settings')}
        </Link>
      )}
      <nav
        aria-label={t('shell.settingsArea')}
        className="w-52 shrink-0 overflow-y-auto border-r border-border p-2 max-md:hidden"
      >
        <p className="px-2.5 py-2 text-sm font-semibold">{t('shell.settings')}</p>
        <SettingsGroups
          entries={settings}
          linkStyle="flex h-8 items-center gap-2 rounded-md px-2.5 text-sm text-muted hover:bg-hover hover:text-text aria-[current]:bg-selected aria-[current]:text-text"
        />
      </nav>
    </>
  )
}
