import type { Locale } from '#app/shared/contracts/locale'
import type { TokenKind } from '#app/api_tokens/contracts/token'
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
  role: Role
  permissions: ReadonlySet<string>
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
