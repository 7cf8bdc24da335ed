import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
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
    return openSharedSource(
      `nexus-live:${userId}:${tenantId}`,
      `/api/v1/events?tenant=${encodeURIComponent(tenantId)}`,
      {
        onEvent: (event) => event.tenantId === tenantId && publishEvent(event),
        onState: publishState,
        onGap: () => void queries.invalidateQueries(),
      }
    )
  }, [userId, tenantId, queries])

  useEffect(() => {
    if (state !== 'polling') return
    const timer = setInterval(() => void queries.invalidateQueries(), pollingMs)
    return () => clearInterval(timer)
  }, [state, queries])
}
