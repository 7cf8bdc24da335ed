import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/client'
import { modulesApi, type ModuleSettings, type SettingValue } from '~/api/modules'
import type { One } from '~/api/types'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

const settingsKey = (tenantId: string, locale: string, id: string) =>
  ['module_settings', tenantId, locale, id] as const

/** The form of a module's settings, in the reader's language. */
export function useModuleSettings(id: string) {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: settingsKey(tenant.id, locale, id),
    queryFn: ({ signal }) => modulesApi.settings(api, id, signal),
    select: ({ data }) => data,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}

type Change = { values: Record<string, SettingValue>; version: number }

/** Saves the whole form, then shows what the server made of it. */
export function useSaveSettings(id: string) {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant, locale } = useSession()
  const queryKey = settingsKey(tenant.id, locale, id)
  const show = (settings: ModuleSettings) =>
    queries.setQueryData<One<ModuleSettings>>(
      queryKey,
      (known) => known && { data: { ...known.data, ...settings } }
    )
  const mutation = useMutation({
    mutationFn: (change: Change) => modulesApi.saveSettings(api, id, change),
    onSuccess: ({ data }) => {
      show(data)
      void queries.invalidateQueries({ queryKey })
    },
  })
  return { ...mutation, show }
}

/** What the settings are now, if they were refused because somebody was faster. */
export function conflictOf(error: unknown): ModuleSettings | null {
  if (!(error instanceof Problem) || error.status !== 409) return null
  return (error.body.current as ModuleSettings | undefined) ?? null
}
