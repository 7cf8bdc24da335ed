export type ConnectionState = 'connected' | 'reconnecting' | 'polling' | 'offline'

export type LiveEvent = {
  type: string
  tenantId: string
  at: string
  version: number
  data: unknown
}

export type LiveHandlers = {
  onEvent(event: LiveEvent): void
  onState(state: ConnectionState): void
  /** Events may have been missed. */
  onGap(): void
}

export type Close = () => void
