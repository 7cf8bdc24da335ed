import { useMemo } from 'react'
import { createApi, type Api } from '~/api/client'
import { useShared } from './use_session'

export function useApi(): Api {
  const { tenant, locale } = useShared()
  const tenantId = tenant?.id ?? null
  return useMemo(() => createApi({ tenantId, locale }), [tenantId, locale])
}
