import { router } from '@inertiajs/react'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { applyTheme } from '~/lib/preferences'
import { useShared } from '~/hooks/use_session'
import type { Locale, Theme } from '~/types'

/** Language and theme belong to the user, so the server keeps them. */
export function usePreferences() {
  const api = useApi()
  const { theme: before } = useShared()

  async function save(change: { locale?: Locale; theme?: Theme }) {
    try {
      await api.patch('/me', change)
      router.reload()
    } catch (error) {
      applyTheme(before)
      void toast.problem(error)
    }
  }

  return {
    setLocale: (locale: Locale) => void save({ locale }),
    setTheme: (theme: Theme) => {
      applyTheme(theme)
      void save({ theme })
    },
  }
}
