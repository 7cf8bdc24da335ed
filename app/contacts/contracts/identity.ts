export type IdentityKind = 'phone' | 'bsuid' | 'bsuid_parent' | 'username' | 'email' | 'visitor'

/** An address under which somebody is known. `scope` keeps apart equal values of different portfolios or channels. */
export interface Address {
  kind: IdentityKind
  scope: string
  value: string
}

/** The contact behind an address, and the identity through which it was found. */
export interface KnownContact {
  contactId: string
  identityId: string
}
