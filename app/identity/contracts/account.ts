import type { Locale } from '#app/shared/contracts/locale'

/** A user with what proves who they are. */
export interface Account {
  userId: string
  name: string
  email: string
  status: 'pending' | 'active' | 'suspended'
  locale: Locale | null
  passwordHash: string | null
  /** Rises with whatever ends all access of this user. */
  accessEpoch: number
  emailVerifiedAt: Date | null
  passwordChangedAt: Date | null
  /** Names of the organizations and tenants they work in. */
  places: string[]
  tenantIds: string[]
}

/** What a link of an e-mail does. */
export type LinkPurpose = 'reset' | 'verify'

export type LinkState = 'valid' | 'used' | 'expired' | 'superseded'
