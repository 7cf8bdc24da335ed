/** Teams of a tenant, and who belongs to them, change one after another. */
export const teamsLock = (tenantId: string) => `teams:${tenantId}`
