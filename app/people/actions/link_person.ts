import { recordAudit } from '#app/audit/record_audit'
import { mailPerson } from '#app/people/actions/mail_person'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import type { PeopleActor, Place, Refusal } from '#app/people/contracts/people_actor'
import { mayGrant, placesWith } from '#app/people/rules/role_rights'
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
  wanted: readonly Place[]
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
      const roles = [before?.role, after].filter((role) => role !== undefined && role !== null)
      if (!roles.every((role) => mayGrant(place.role, role))) return { kind: 'beyond_rights' }
      const kept = before?.role === after
      if (before && !kept && (await isLastCeo(trx, before, userId))) return { kind: 'last_ceo' }
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
  after: Place['role'] | null
}

/** Whether they are new there. */
async function apply(trx: Transaction, { tenantId, userId, before, after }: Change) {
  if ((before?.role ?? null) === after) return false
  if (after === null) await people.leave(trx, tenantId, userId)
  else if (before) await people.setRole(trx, tenantId, userId, after)
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
