import type { Locale } from '#app/shared/contracts/locale'
import type { Permissions } from '#app/identity/contracts/permission'
import type { Role } from '#app/identity/contracts/role'

export interface Membership {
  tenantId: string
  organizationId: string
  slug: string
  name: string
  role: Role
}

export type Theme = 'dark' | 'light' | 'system'

/** Who is asking, whatever the tenant. */
export interface Identity {
  userId: string
  name: string
  email: string
  status: 'pending' | 'active' | 'suspended'
  superAdmin: boolean
  locale: Locale | null
  theme: Theme
  defaultTenantId: string | null
  memberships: Membership[]
}

/** Who is asking, in the tenant that was chosen among the memberships. */
export interface Access {
  userId: string
  tenantId: string
  organizationId: string
  role: Role
  /** What they may do here, and how far. */
  permissions: Permissions
  /** The users of all teams they belong to here. */
  team: readonly string[]
  locale: Locale
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    identity?: Identity
    /** How the identity was proved; sessions need the same-origin check, tokens may need the admin token. */
    identityVia?: 'token' | 'session'
    access: Access
  }
}
