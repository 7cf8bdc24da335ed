import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { mailPerson } from '#app/people/actions/mail_person'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import type { PeopleActor, Refusal, WantedPlace } from '#app/people/contracts/people_actor'
import { covers, placesWith, rightsOf } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import type { Transaction } from '#app/tenancy/database'
import { people, type HeldMembership } from '#app/tenancy/system/people'
import { appUrl } from '#config/app'

export type LinkResult = { kind: 'linked' } | { kind: 'unknown_tenant'; tenantId: string } | Refusal

/**
 * Says in which of the actor's tenants a member works, and as what. Tenants that are not the actor's stay as they are;
 * the one where the actor stands is not taken away here.
 */
export function linkPerson(
  actor: PeopleActor,
  userId: string,
  wanted: readonly WantedPlace[]
): Promise<LinkResult> {
  const places = placesWith(actor, 'people.link')
  return withMember(actor, userId, async (trx, { user, all }): Promise<LinkResult> => {
    const changes = places.map((place) => ({
      place,
      before: all.find(({ tenantId }) => tenantId === place.tenantId) ?? null,
      after: wanted.find(({ tenantId }) => tenantId === place.tenantId)?.role ?? null,
    }))
    const strange = wanted.find((one) => !places.some((place) => place.tenantId === one.tenantId))
    if (strange) return { kind: 'unknown_tenant', tenantId: strange.tenantId }
    if (!wanted.some(({ tenantId }) => tenantId === actor.tenantId)) return { kind: 'self' }
    for (const { place, before, after } of changes) {
      const kept = (before?.role ?? null) === after
      if (kept) continue
      const touched = [...(before ? [grantable(before)] : []), ...(after ? [rightsOf(after)] : [])]
      if (!touched.every((rights) => covers(place.rights, rights))) return { kind: 'beyond_rights' }
      if (before && (await isLastCeo(trx, before, userId))) return { kind: 'last_ceo' }
    }
    for (const { place, before, after } of changes) {
      const change = { tenantId: place.tenantId, userId, before, after }
      const joined = await apply(trx, change)
      const to = { template: 'person_joined', tenantId: place.tenantId, to: user }
      if (joined) await mailPerson(trx, { ...to, data: { link: `${appUrl}/login` } })
    }
    await people.settle(trx, userId)
    return { kind: 'linked' }
  })
}

interface Change {
  tenantId: string
  userId: string
  before: HeldMembership | null
  after: WantedPlace['role'] | null
}

/** Whether they are new there. */
async function apply(trx: Transaction, { tenantId, userId, before, after }: Change) {
  if ((before?.role ?? null) === after) return false
  if (after === null) await people.leave(trx, tenantId, userId)
  else if (before) await people.setRole(trx, { tenantId, userId, role: after })
  else await people.join(trx, { tenantId, userId, role: after, now: clock.now().toJSDate() })
  await recordAudit(
    {
      action: 'people.linked',
      subject: { type: 'user', id: userId },
      before: { role: before?.role ?? null },
      after: { role: after },
      tenantId,
    },
    trx
  )
  return before === null
}
