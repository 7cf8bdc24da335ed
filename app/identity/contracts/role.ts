/** Roles of a membership, in the order of their reach. A super admin belongs to the platform, not to a tenant. */
export const ROLES = ['ceo', 'admin', 'manager', 'seller', 'professional', 'secretary'] as const

export type Role = (typeof ROLES)[number]

/** The role of a membership: a built-in one, or one that the organization has made. */
export type MembershipRole = Role | 'custom'

/** Who permissions are granted to: people by their role, and the agent, which has no role. */
export const GRANTEES = [...ROLES, 'agent'] as const

export type Grantee = (typeof GRANTEES)[number]
