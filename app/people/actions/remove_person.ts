import { recordAudit } from '#app/audit/record_audit'
import { unlinkProfessionals } from '#app/people/actions/link_professional'
import { mailPerson } from '#app/people/actions/mail_person'
import { isLastCeo, withMember } from '#app/people/actions/with_member'
import type { PeopleActor, Refusal } from '#app/people/contracts/people_actor'
import { clock } from '#app/shared/clock'
import { invitations } from '#app/tenancy/system/invitations'
import { people } from '#app/tenancy/system/people'

export type RemovalResult = { kind: 'removed' } | Refusal

/** Takes a member out of the actor's tenant. What they wrote and did there stays theirs. */
export async function removePerson(
  actor: PeopleActor,
  userId: string,
  reason: string | null
): Promise<RemovalResult> {
  const { tenantId } = actor
  const result = await withMember(
    actor,
    userId,
    async (trx, { user, here }): Promise<RemovalResult> => {
      if (await isLastCeo(trx, here, userId)) return { kind: 'last_ceo' }
      await people.leave(trx, tenantId, userId)
      await invitations.revokeOf(trx, tenantId, userId, clock.now().toJSDate())
      await people.settle(trx, userId)
      await recordAudit(
        {
          action: 'people.removed',
          subject: { type: 'user', id: userId },
          before: { role: here.role },
          after: { reason },
          tenantId,
        },
        trx
      )
      const data = { reason: reason ?? '' }
      await mailPerson(trx, { template: 'person_removed', tenantId, to: user, data })
      return { kind: 'removed' }
    }
  )
  if (result.kind === 'removed') await unlinkProfessionals(userId)
  return result
}
