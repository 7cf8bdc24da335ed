import type { Locale } from '#app/shared/contracts/locale'
import type { TokenKind } from '#app/api_tokens/contracts/token'
import type { Permissions, Reach } from '#app/identity/contracts/permission'
import type { MembershipRole } from '#app/identity/contracts/role'

/** A role that an organization has made of permissions. */
export interface CustomRole {
  id: string
  name: string
  grants: Readonly<Record<string, Reach>>
}

export interface Membership {
  tenantId: string
  organizationId: string
  slug: string
  name: string
  role: MembershipRole
  /** Set where the role is `custom`. */
  customRole: CustomRole | null
  /** The users of all teams they belong to in this tenant, themselves included. */
  team: readonly string[]
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

/** The token by which somebody asks. */
export interface Credential {
  id: string
  kind: TokenKind
  name: string
  /** What it carries of its owner's permissions; null: all of them. */
  scopes: readonly string[] | null
  /** RFC 3339; noted now and then. */
  lastUsedAt: string | null
}

/** Who is asking, in the tenant that was chosen among the memberships. */
export interface Access {
  userId: string
  tenantId: string
  organizationId: string
  role: MembershipRole
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
    /** The token, where there is one; a session carries all that its user may. */
    credential?: Credential
    access: Access
  }
}

/** What the credential of a request carries; null: all that its owner may. */
export const scopesOf = ({ credential }: { credential?: Credential }) => credential?.scopes ?? null
