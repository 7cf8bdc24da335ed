import { ROLES, type Role } from '#app/identity/contracts/role'

export type ServiceRole = Exclude<Role, 'ceo'>

/** Any but the CEO, who is a person: an organization must not depend on a program for its last one. */
export const SERVICE_ROLES = ROLES.filter((role): role is ServiceRole => role !== 'ceo')
