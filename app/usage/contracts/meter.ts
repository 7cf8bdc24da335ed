import type { Lazy } from '#app/shared/contracts/lazy'
import type { Client } from '#app/tenancy/database'
import type { LimitName } from '#app/tenancy/limits/limits'

/** How much of something the current tenant has now. */
export type LevelReading = (client?: Client) => Promise<number>

interface MeterBase {
  /** Its text is `meters.{id}`. */
  id: `${string}.${string}`
  unit: 'count' | 'bytes' | 'tokens'
  /** The limit of the tenant that it is shown beside; `usage.{id}` of `tenant_limits` when absent. */
  limit?: LimitName
}

/**
 * Something of the kernel that a tenant uses. `sum` adds up by day and month; `total` adds up for good; `level` is what
 * there is at a time, measured every hour, of a month the highest.
 */
export type KernelMeter =
  | (MeterBase & { kind: 'sum' | 'total' })
  | (MeterBase & { kind: 'level'; measure: Lazy<LevelReading> })

/** Under which name the operator limits a meter per month (of a `total`: for good). */
export const meterLimit = (meter: string) => `usage.${meter}` as const
