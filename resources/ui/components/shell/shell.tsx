import type { ReactNode } from 'react'
import { useShared } from '~/hooks/use_session'
import { useLiveStream } from '~/live/use_live_stream'
import { useText } from '~/text/use_text'
import { BottomBar } from './bottom_bar'
import { Rail } from './rail'
import { SettingsNavigation } from './settings_navigation'
import { TopBar } from './top_bar'
import { usePalette } from './use_palette'

/**
 * The frame of signed-in pages. A page that needs a phone's whole height (an open thread) carries
 * `data-phone-fullscreen` and hides both bars there.
 */
export function Shell({ children }: { children: ReactNode }) {
  const { user, tenant } = useShared()
  const t = useText()
  const { open, palette } = usePalette()
  useLiveStream(user?.id ?? null, tenant?.id ?? null)

  return (
    <div className="group/shell flex h-dvh flex-col overflow-hidden md:flex-row">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent-solid px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t('shell.skip')}
      </a>
      <Rail onSearch={open} />
      <TopBar onSearch={open} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col md:flex-row">
        <SettingsNavigation />
        <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
      <BottomBar />
      {palette}
    </div>
  )
}
