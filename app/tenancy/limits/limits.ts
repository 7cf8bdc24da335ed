import { LIMITS } from '#app/shared/limits'

/** How much one tenant may have of something, unless the operator has set another number for it. */
export const TENANT_LIMITS = LIMITS.tenant

export type LimitName = keyof typeof TENANT_LIMITS
export const LIMIT_NAMES = Object.keys(TENANT_LIMITS) as LimitName[]
