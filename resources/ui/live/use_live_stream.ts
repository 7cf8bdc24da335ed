import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createApi } from '~/api/client'
import { createCatchUp, type Missed } from './catch_up'
import { openSharedSource } from './shared_source'
import { publishEvent, publishState, useConnectionState } from './store'

const pollingMs = 30_000

/** Keeps the tenant's stream open, and asks every 30 s instead while it cannot be had. */
export function useLiveStream(userId: string | null, tenantId: string | null): void {
  const queries = useQueryClient()
  const state = useConnectionState()

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

  useEffect(() => {
    if (state !== 'polling') return
    const timer = setInterval(() => void queries.invalidateQueries(), pollingMs)
    return () => clearInterval(timer)
  }, [state, queries])
}
