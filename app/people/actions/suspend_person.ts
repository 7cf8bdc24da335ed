import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { mailPerson } from '#app/people/actions/mail_person'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import type { PeopleActor, Refusal } from '#app/people/contracts/people_actor'
import { covers, placesWith } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import type { Transaction } from '#app/tenancy/database'
import { invitations } from '#app/tenancy/system/invitations'
import { people, type HeldMembership } from '#app/tenancy/system/people'

export type SuspensionResult = { kind: 'done' } | { kind: 'already' } | Refusal

/**
 * Closes the actor's tenants to a member, as far as the actor's right to it goes. Who may enter nowhere any more cannot
 * sign in: sessions and tokens end at once, open streams within seconds.
 */
export function suspendPerson(
  actor: PeopleActor,
  userId: string,
  reason: string | null
): Promise<SuspensionResult> {
  return withMember(actor, userId, async (trx, { user, here, all }): Promise<SuspensionResult> => {
    if (here.suspendedAt) return { kind: 'already' }
    const now = clock.now().toJSDate()
    const met = withinRights(actor, all).filter(({ suspendedAt }) => suspendedAt === null)
    if (await anyLastCeo(trx, met, userId)) return { kind: 'last_ceo' }
    for (const { tenantId } of met) {
      await people.setSuspended(trx, tenantId, userId, now)
      await invitations.revokeOf(trx, tenantId, userId, now)
      const subject = { type: 'user', id: userId }
      await recordAudit({ action: 'people.suspended', subject, after: { reason }, tenantId }, trx)
    }
    await people.settle(trx, userId)
    const data = { reason: reason ?? '' }
    await mailPerson(trx, {
      template: 'person_suspended',
      tenantId: actor.tenantId,
      to: user,
      data,
    })
    return { kind: 'done' }
  })
}

/** Opens to a member again what the actor may close. */
export function reactivatePerson(
  actor: PeopleActor,
  userId: string,
  link: string
): Promise<SuspensionResult> {
  return withMember(actor, userId, async (trx, { user, here, all }): Promise<SuspensionResult> => {
    if (!here.suspendedAt) return { kind: 'already' }
    for (const { tenantId, suspendedAt } of withinRights(actor, all)) {
      if (!suspendedAt) continue
      await people.setSuspended(trx, tenantId, userId, null)
      const subject = { type: 'user', id: userId }
      await recordAudit({ action: 'people.reactivated', subject, tenantId }, trx)
    }
    await people.settle(trx, userId)
    const { tenantId } = actor
    await mailPerson(trx, { template: 'person_reactivated', tenantId, to: user, data: { link } })
    return { kind: 'done' }
  })
}

/** Memberships in the tenants where the actor may suspend, and of no more than the actor holds there. */
function withinRights(actor: PeopleActor, all: readonly HeldMembership[]): HeldMembership[] {
  const places = placesWith(actor, 'people.suspend')
  return all.filter((membership) =>
    places.some(
      ({ tenantId, rights }) =>
        tenantId === membership.tenantId && covers(rights, grantable(membership))
    )
  )
}

async function anyLastCeo(trx: Transaction, met: readonly HeldMembership[], userId: string) {
  for (const membership of met) {
    if (await isLastCeo(trx, membership, userId)) return true
  }
  return false
}
