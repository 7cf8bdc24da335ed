import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { ConnectionState, LiveEvent } from './events'

type Listener = (event: LiveEvent) => void

const eventListeners = new Set<Listener>()
const stateListeners = new Set<() => void>()
let connection: ConnectionState = 'reconnecting'

export function publishEvent(event: LiveEvent): void {
  eventListeners.forEach((listener) => listener(event))
}

export function publishState(state: ConnectionState): void {
  if (state === connection) return
  connection = state
  stateListeners.forEach((listener) => listener())
}

export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
    () => connection
  )
}

/** Calls `handler` for each event of the tenant's stream while the component is on screen. */
export function useLiveEvents(handler: Listener): void {
  const latest = useEffectEvent(handler)
  useEffect(() => {
    const listener: Listener = (event) => latest(event)
    eventListeners.add(listener)
    return () => void eventListeners.delete(listener)
  }, [])
}
