import { secretPurpose } from '#app/shared/secrets'

/** What the secrets of a tenant's endpoints are sealed for. */
export const endpointPurpose = (tenantId: string) =>
  secretPurpose(tenantId, 'webhook_endpoints.secret')

/** `failing`: nothing but failures for a day, what happens meanwhile is kept for later. `gone`: it answered 410. */
export type PauseReason = 'failing' | 'gone'

/** An address of a tenant to which its events are sent. */
export interface EndpointRow {
  id: string
  tenantId: string
  url: string
  description: string | null
  /** Types of public events. */
  events: string[]
  enabled: boolean
  pausedAt: Date | null
  pauseReason: PauseReason | null
  failingSince: Date | null
  previousSecretUntil: Date | null
  rotatedAt: Date | null
  version: number
  createdAt: Date
  /** `createdAt` with all of its digits, for cursors. */
  key: string
}
