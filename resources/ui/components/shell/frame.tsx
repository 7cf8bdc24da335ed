import { useEffect, type ReactNode } from 'react'
import { ToastOutlet } from '~/components/ui/toast'
import { useShared } from '~/hooks/use_session'
import { applyLocale, applyTheme } from '~/lib/preferences'
import { loadTexts } from '~/text/store'
import { PageBoundary } from './page_boundary'

/** Around every page, also those before the login: language, theme, toasts. */
export function Frame({ children }: { children: ReactNode }) {
  const { locale, theme } = useShared()

  useEffect(() => {
    applyLocale(locale)
    void loadTexts(locale)
  }, [locale])
  useEffect(() => applyTheme(theme), [theme])

  return (
    <>
      <PageBoundary>{children}</PageBoundary>
      <ToastOutlet />
    </>
  )
}
