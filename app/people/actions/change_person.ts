import { recordAudit } from '#app/audit/record_audit'
import type { CustomRole } from '#app/identity/contracts/identity'
import type { MembershipRole } from '#app/identity/contracts/role'
import { grantable } from '#app/identity/queries/permissions_of'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import type { PeopleActor, Refusal } from '#app/people/contracts/people_actor'
import { coversIn } from '#app/people/rules/role_rights'
import { clock } from '#app/shared/clock'
import { invitations } from '#app/tenancy/system/invitations'
import { ownRoles } from '#app/tenancy/system/own_roles'
import { people } from '#app/tenancy/system/people'
import type { Transaction } from '#app/tenancy/database'

export interface PersonChanges {
  name?: string
  phone?: string | null
  role?: MembershipRole
  /** The organization's own role, where the role is `custom`. */
  customRoleId?: string
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
      const wanted = role ?? here.role
      const customRole = role === 'custom' ? await customRoleOf(trx, actor, customRoleId) : null
      if (role === 'custom' && !customRole) return { kind: 'unknown_role' }
      const moved =
        wanted !== here.role || (customRole?.id ?? null) !== (here.customRole?.id ?? null)
      if (role && moved) {
        const rights = grantable({ role, customRole })
        if (!coversIn(actor, tenantId, [rights])) return { kind: 'beyond_rights' }
        if (await isLastCeo(trx, here, userId)) return { kind: 'last_ceo' }
        await people.setRole(trx, { tenantId, userId, role, customRoleId: customRole?.id ?? null })
        await invitations.revokeOf(trx, tenantId, userId, clock.now().toJSDate())
      }
      if (renamed) await people.setProfile(trx, userId, profile)
      if (!renamed && !(role && moved)) return { kind: 'changed' }
      await recordAudit(
        {
          action: 'people.changed',
          subject: { type: 'user', id: userId },
          before: { name: user.name, phone: user.phone, role: here.customRole?.name ?? here.role },
          after: {
            ...profile,
            role: role ? (customRole?.name ?? role) : (here.customRole?.name ?? here.role),
          },
          tenantId,
        },
        trx
      )
      return { kind: 'changed' }
    },
    { oneself: true }
  )
}

/** A role that the actor's organization has made; null when it has none with this id. */
async function customRoleOf(
  trx: Transaction,
  { organizationId }: PeopleActor,
  id: string | undefined
): Promise<CustomRole | null> {
  return id ? ownRoles.find({ organizationId, id }, trx) : null
}
