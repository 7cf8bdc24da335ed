import { recordAudit } from '#app/audit/record_audit'
import { grantable } from '#app/identity/queries/permissions_of'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import { wantedRole } from '#app/people/actions/wanted_role'
import type { PeopleActor, Refusal, WantedRole } from '#app/people/contracts/people_actor'
import { coversIn, isSameRole, nameOf } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import { invitations } from '#app/tenancy/system/invitations'
import { people } from '#app/tenancy/system/people'

export interface PersonChanges extends Partial<WantedRole> {
  name?: string
  phone?: string | null
  version: number
}

/** `elsewhere`: the profile is also another organization's, so the person alone changes it. */
export type ChangeResult =
  { kind: 'changed' } | { kind: 'elsewhere' } | { kind: 'unknown_role' } | Refusal

/** Changes a member's role in the actor's tenant, and their profile. */
export function changePerson(
  actor: PeopleActor,
  userId: string,
  { name, phone, role, customRoleId, version }: PersonChanges
): Promise<ChangeResult> {
  const { tenantId } = actor
  const ownRole = role !== undefined && userId === actor.userId
  if (ownRole) return Promise.resolve({ kind: 'self' })
  return withMember(
    actor,
    userId,
    async (trx, { user, here, all }): Promise<ChangeResult> => {
      if (here.version !== version) return { kind: 'stale' }
      const profile = { name: name ?? user.name, phone: phone === undefined ? user.phone : phone }
      const renamed = profile.name !== user.name || profile.phone !== user.phone
      if (renamed && all.some((one) => one.organizationId !== actor.organizationId)) {
        return { kind: 'elsewhere' }
      }
      const wanted = role ? await wantedRole(actor, { role, customRoleId }, trx) : here
      if (!wanted) return { kind: 'unknown_role' }
      const moved = !isSameRole(wanted, here)
      if (moved) {
        if (!coversIn(actor, tenantId, [grantable(wanted)])) return { kind: 'beyond_rights' }
        if (await isLastCeo(trx, here, userId)) return { kind: 'last_ceo' }
        await people.setRole(trx, { tenantId, userId, ...wanted })
        await invitations.revokeOf(trx, tenantId, userId, clock.now().toJSDate())
      }
      if (renamed) await people.setProfile(trx, userId, profile)
      if (!renamed && !moved) return { kind: 'changed' }
      await recordAudit(
        {
          action: 'people.changed',
          subject: { type: 'user', id: userId },
          before: { name: user.name, phone: user.phone, role: nameOf(here) },
          after: { ...profile, role: nameOf(wanted) },
          tenantId,
        },
        trx
      )
      return { kind: 'changed' }
    },
    { oneself: true }
  )
}
