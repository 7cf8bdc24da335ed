import type { Reach } from '#app/identity/contracts/permission'

/** Permissions by id, and how far each goes. */
export type RoleGrants = Readonly<Record<string, Reach>>

/** A role that an organization has made. */
export interface OwnRole {
  id: string
  name: string
  version: number
  grants: RoleGrants
  /** How many members hold it, over all tenants of the organization. */
  members: number
}
