import type { LimitName } from '#app/tenancy/limits/limits'

/** A refusal: the tenant already has as much as it may. */
export interface LimitReached {
  kind: 'limit_reached'
  limit: LimitName
  value: number
}
