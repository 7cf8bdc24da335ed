import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createApi } from '~/api/client'
import { createCatchUp, type Missed } from './catch_up'
import { openSharedSource } from './shared_source'
import { publishEvent, publishState } from './store'

/** Keeps the tenant's stream open, one for all tabs of the browser. */
export function useLiveStream(userId: string | null, tenantId: string | null): void {
  const queries = useQueryClient()

  useEffect(() => {
    if (!userId || !tenantId) return
    publishState('reconnecting')
    const api = createApi({ tenantId, locale: 'en' })
    const catchUp = createCatchUp({
      fetchSince: (since) => api.get<Missed>('/sync', { since }),
      publish: publishEvent,
      readAgain: () => void queries.invalidateQueries(),
    })
    return openSharedSource(
      `nexus-live:${userId}:${tenantId}`,
      `/api/v1/events?tenant=${encodeURIComponent(tenantId)}`,
      {
        onEvent: (event) => event.tenantId === tenantId && catchUp.onEvent(event),
        onState: publishState,
        onGap: () => void catchUp.onGap(),
      }
    )
  }, [userId, tenantId, queries])
}
