import { LIMIT_NAMES, type LimitName } from '#app/tenancy/limits/limits'
import { keptDays, RETENTION, RETENTION_NAMES } from '#app/tenancy/limits/retention'
import type { CurrentLimit } from '#app/tenancy/queries/limits_of'
import type { TenantRetention } from '#app/tenancy/queries/retention_of'

export interface TenantLimits {
  limits: Record<LimitName, CurrentLimit>
  usage: Record<LimitName, number>
  retention: TenantRetention
}

export const transformLimits = ({ limits, usage, retention }: TenantLimits) => ({
  limits: LIMIT_NAMES.map((name) => ({ name, ...limits[name], usage: usage[name] })),
  retention: RETENTION_NAMES.map((name) => ({
    name,
    /** null: for good. */
    days: keptDays(retention.kept, name),
    least: RETENTION[name].least,
    most: RETENTION[name].most,
    source: name in retention.kept ? 'tenant' : 'default',
  })),
  version: retention.version,
})
