import { organizations } from '#app/tenancy/system/organizations'

/** The organization of the tenant where somebody stands. */
export const ownOrganization = (id: string) => organizations.find(id)
