import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { unlinkProfessionals } from '#app/people/actions/link_professional'
import { mailPerson } from '#app/people/actions/mail_person'
import { wantedRole } from '#app/people/actions/wanted_role'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import type { PeopleActor, Refusal, WantedPlace } from '#app/people/contracts/people_actor'
import { covers, isSameRole, nameOf, placesWith } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import type { Transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { invitations } from '#app/tenancy/system/invitations'
import { people, type HeldMembership, type HeldRole } from '#app/tenancy/system/people'
import { appUrl } from '#config/app'

export type LinkResult =
  { kind: 'linked' } | { kind: 'unknown_tenant' } | { kind: 'unknown_role' } | Refusal

/**
 * Says in which of the actor's tenants a member works, and as what. Tenants that are not the actor's stay as they are;
 * the one where the actor stands is not taken away here.
 */
export async function linkPerson(
  actor: PeopleActor,
  userId: string,
  wanted: readonly WantedPlace[]
): Promise<LinkResult> {
  const places = placesWith(actor, 'people.link')
  let left: readonly Change[] = []
  const result = await withMember(actor, userId, async (trx, { user, all }) => {
    if (wanted.some((one) => !places.some(({ tenantId }) => tenantId === one.tenantId))) {
      return { kind: 'unknown_tenant' } as const
    }
    if (!wanted.some(({ tenantId }) => tenantId === actor.tenantId))
      return { kind: 'self' } as const
    const changes: Change[] = []
    for (const { tenantId, rights } of places) {
      const before = all.find((one) => one.tenantId === tenantId) ?? null
      const asked = wanted.find((one) => one.tenantId === tenantId)
      const after = asked ? await wantedRole(actor, asked, trx) : null
      if (asked && !after) return { kind: 'unknown_role' } as const
      if (isSame(before, after)) continue
      const touched = [before, after].filter((role) => role !== null).map(grantable)
      if (!touched.every((one) => covers(rights, one))) return { kind: 'beyond_rights' } as const
      if (before && (await isLastCeo(trx, before, userId))) return { kind: 'last_ceo' } as const
      changes.push({ tenantId, userId, before, after })
    }
    for (const change of changes) {
      await apply(trx, change)
      const to = { template: 'person_joined', tenantId: change.tenantId, to: user }
      if (!change.before) await mailPerson(trx, { ...to, data: { link: `${appUrl}/login` } })
    }
    await people.settle(trx, userId)
    left = changes.filter(({ after }) => after === null)
    return { kind: 'linked' } as const
  })
  for (const { tenantId } of left) await tenancy.run(tenantId, () => unlinkProfessionals(userId))
  return result
}

interface Change {
  tenantId: string
  userId: string
  before: HeldMembership | null
  after: HeldRole | null
}

const isSame = (before: HeldRole | null, after: HeldRole | null) =>
  before && after ? isSameRole(before, after) : before === after

async function apply(trx: Transaction, { tenantId, userId, before, after }: Change) {
  const now = clock.now().toJSDate()
  if (before) await invitations.revokeOf(trx, tenantId, userId, now)
  if (!after) await people.leave(trx, tenantId, userId)
  else if (before) await people.setRole(trx, { tenantId, userId, ...after })
  else await people.join(trx, { tenantId, userId, ...after, now })
  await recordAudit(
    {
      action: 'people.linked',
      subject: { type: 'user', id: userId },
      before: { role: before && nameOf(before) },
      after: { role: after && nameOf(after) },
      tenantId,
    },
    trx
  )
}
