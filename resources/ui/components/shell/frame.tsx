import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { ToastOutlet } from '~/components/ui/toast'
import { useShared } from '~/hooks/use_session'
import { applyLocale, applyTheme } from '~/lib/preferences'
import { loadTexts } from '~/text/store'
import { PageBoundary } from './page_boundary'

/** Around every page, also those before the login: language, theme, toasts. */
export function Frame({ children }: { children: ReactNode }) {
  const { locale, theme, user } = useShared()
  const queries = useQueryClient()
  const signedOut = user === null

  useEffect(() => {
    applyLocale(locale)
    void loadTexts(locale)
  }, [locale])
  useEffect(() => applyTheme(theme), [theme])
  // The next person at this browser must not meet what the last one saw.
  useEffect(() => {
    if (signedOut) queries.clear()
  }, [signedOut, queries])

  return (
    <>
      <PageBoundary>{children}</PageBoundary>
      <ToastOutlet />
    </>
  )
}
