import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'
import type { OwnedTenant } from '#app/tenancy/system/organization_tenants'

export function transformTenant(tenant: OwnedTenant) {
  const { id, slug, name, timeZone, currency, language, version } = tenant
  return {
    id,
    slug,
    name,
    timeZone,
    currency,
    language,
    suspendedAt: isoTimeOrNull(tenant.suspendedAt),
    suspendedBy: tenant.suspendedBy,
    version,
    createdAt: isoTime(tenant.createdAt),
  }
}
