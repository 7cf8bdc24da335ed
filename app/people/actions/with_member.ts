import { grantable } from '#app/identity/queries/permissions_of'
import type { PeopleActor, Refusal } from '#app/people/contracts/people_actor'
import { coversIn } from '#app/people/rules/role_rights'
import type { Transaction } from '#app/tenancy/database'
import { ceos } from '#app/tenancy/system/ceos'
import { systemTransaction } from '#app/tenancy/system/database'
import { people, type HeldMembership, type LockedUser } from '#app/tenancy/system/people'

/** A member of the actor's tenant, with all memberships they have anywhere. */
export interface LockedMember {
  user: LockedUser
  /** The one in the actor's tenant. */
  here: HeldMembership
  all: readonly HeldMembership[]
}

/**
 * Runs a change of a member of the actor's tenant in one transaction of the system role, with the user locked. Refuses
 * strangers, oneself, and whoever holds what the actor lacks.
 */
export function withMember<Result>(
  actor: PeopleActor,
  userId: string,
  change: (trx: Transaction, member: LockedMember) => Promise<Result>,
  { oneself = false } = {}
): Promise<Result | Refusal> {
  return systemTransaction(async (trx): Promise<Result | Refusal> => {
    const user = await people.lock(trx, userId)
    const all = user ? await people.memberships(trx, userId) : []
    const here = all.find(({ tenantId }) => tenantId === actor.tenantId)
    if (!user || !here) return { kind: 'unknown' }
    if (userId === actor.userId && !oneself) return { kind: 'self' }
    if (!coversIn(actor, actor.tenantId, [grantable(here)])) return { kind: 'beyond_rights' }
    return change(trx, { user, here, all })
  })
}

/** Whether tenant or organization would be left without a CEO when this member is none any more. */
export async function isLastCeo(
  trx: Transaction,
  { tenantId, organizationId, role, suspendedAt }: HeldMembership,
  userId: string
): Promise<boolean> {
  if (role !== 'ceo' || suspendedAt !== null) return false
  if (!(await ceos.remain(trx, { organizationId, userId, tenantId }))) return true
  return !(await people.anotherCeo(trx, tenantId, userId))
}
