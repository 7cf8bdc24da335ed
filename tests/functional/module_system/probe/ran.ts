import { currentTenantId } from '#app/tenancy/scope'

/** Which part of the probe ran, for which tenant, with what. */
export const ran: { part: string; tenantId: string; what: string | null }[] = []

export const note = (part: string, what: string | null = null) =>
  void ran.push({ part, tenantId: currentTenantId(), what })

export const given =
  <T>(value: T) =>
  async () => ({ default: value })
