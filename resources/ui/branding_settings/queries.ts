import { router } from '@inertiajs/react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { brandingApi, type BrandImageKind, type BrandingChoice } from '~/api/branding'
import type { Api } from '~/api/client'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useSettled } from '~/hooks/use_settled'

const keyOf = (tenantId: string) => ['branding', tenantId] as const
const color = /^#[0-9a-f]{6}$/i

export const isColor = (text: string) => color.test(text)

export function useBranding() {
  const api = useApi()
  const { tenant } = useSession()
  return useQuery({
    queryKey: keyOf(tenant.id),
    queryFn: ({ signal }) => brandingApi.read(api, signal),
    select: ({ data }) => data,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** What becomes of the colors that stand in the form; nothing as long as they are none. */
export function useColors(primaryColor: string, accentColor: string) {
  const api = useApi()
  const { tenant } = useSession()
  const primary = useSettled(primaryColor.toLowerCase())
  const accent = useSettled(accentColor.toLowerCase())
  const sound = isColor(primary) && (accent === '' || isColor(accent))
  return useQuery({
    queryKey: [...keyOf(tenant.id), 'palette', primary, accent],
    queryFn: ({ signal }) => brandingApi.palette(api, primary, accent || null, signal),
    select: ({ data }) => data,
    enabled: sound,
    placeholderData: sound ? keepPreviousData : undefined,
  })
}

/** A change after which the whole interface looks another way. */
function useChange<Input>(act: (api: Api, input: Input) => Promise<unknown>) {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useMutation({
    mutationFn: (input: Input) => act(api, input),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyOf(tenant.id) })
      router.reload({ only: ['tenant'] })
    },
  })
}

export const useSaveBranding = () =>
  useChange<BrandingChoice & { version: number }>(brandingApi.save)

export const useSetImage = (kind: BrandImageKind) =>
  useChange<string>((api, image) => brandingApi.setImage(api, kind, image))

export const useRemoveImage = (kind: BrandImageKind) =>
  useChange<void>((api) => brandingApi.removeImage(api, kind))
