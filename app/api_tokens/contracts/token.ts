import type { Role } from '#app/identity/contracts/role'

/** `sign_in` carries all that its user may; the others have scopes and an end. */
export type TokenKind = 'sign_in' | 'personal' | 'service'

/** A token as its owner sees it; the secret itself is nowhere. */
export interface TokenRow {
  id: string
  name: string
  scopes: string[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  /** The created time to the microsecond, for cursors. */
  key: string
}

export interface ServiceTokenRow extends TokenRow {
  role: Role
}
