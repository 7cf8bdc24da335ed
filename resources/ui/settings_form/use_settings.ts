import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/client'
import {
  settingsApi,
  type SettingsChange,
  type SettingsForm,
  type SettingsPlace,
} from '~/api/settings'
import type { One } from '~/api/types'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'

const settingsKey = (tenantId: string, locale: string, { path }: SettingsPlace) =>
  ['settings', tenantId, locale, path] as const

/** A form of settings, in the reader's language. */
export function useSettings(place: SettingsPlace) {
  const api = useApi()
  const { tenant, locale } = useSession()
  return useQuery({
    queryKey: settingsKey(tenant.id, locale, place),
    queryFn: ({ signal }) => settingsApi.read(api, place, signal),
    select: ({ data }) => data,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** Saves the whole form, then shows what the server made of it. */
export function useSaveSettings(place: SettingsPlace) {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant, locale } = useSession()
  const queryKey = settingsKey(tenant.id, locale, place)
  const show = (settings: SettingsForm) =>
    queries.setQueryData<One<SettingsForm>>(
      queryKey,
      (known) => known && { data: { ...known.data, ...settings } }
    )
  const mutation = useMutation({
    mutationFn: (change: SettingsChange) => settingsApi.save(api, place, change),
    onSuccess: ({ data }) => {
      show(data)
      void queries.invalidateQueries({ queryKey })
    },
  })
  return { ...mutation, show }
}

/** What the settings are now, if they were refused because somebody was faster. */
export function conflictOf(error: unknown): SettingsForm | null {
  if (!(error instanceof Problem) || error.status !== 409) return null
  return (error.body.current as SettingsForm | undefined) ?? null
}
