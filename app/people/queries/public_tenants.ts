import { LIMITS } from '#app/shared/limits'
import { registrations } from '#app/tenancy/system/registrations'

/** Tenants of organizations that let anybody ask. */
export const publicTenants = () => registrations.publicTenants(LIMITS.list.publicTenants)
