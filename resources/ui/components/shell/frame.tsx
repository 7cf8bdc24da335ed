import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, type ReactNode } from 'react'
import { ToastOutlet } from '~/components/ui/toast'
import { useShared } from '~/hooks/use_session'
import { applyLook } from '~/lib/look'
import { applyLocale, applyTheme } from '~/lib/preferences'
import { loadTexts } from '~/text/store'
import { PageBoundary } from './page_boundary'

/** Around every page, also those before the login: language, theme, toasts. */
export function Frame({ children }: { children: ReactNode }) {
  const { locale, theme, user, tenant } = useShared()
  const queries = useQueryClient()
  const signedOut = user === null

  useEffect(() => {
    applyLocale(locale)
    void loadTexts(locale)
  }, [locale])
  useEffect(() => applyTheme(theme), [theme])
  // Before anything is painted, so that nobody sees the product's colors first.
  useLayoutEffect(() => applyLook(tenant?.look ?? null), [tenant?.look])
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
