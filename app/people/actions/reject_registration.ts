import { recordAudit } from '#app/audit/record_audit'
import { mailPerson } from '#app/people/actions/mail_person'
import type { PeopleActor } from '#app/people/contracts/people_actor'
import { clock } from '#app/shared/clock'
import { systemTransaction } from '#app/tenancy/system/database'
import { people } from '#app/tenancy/system/people'
import { registrations } from '#app/tenancy/system/registrations'

export type RejectionResult =
  { kind: 'rejected' } | { kind: 'unknown' } | { kind: 'decided'; state: 'approved' | 'rejected' }

/** Turns a person away, with a reason that they are told. An address that nobody confirmed is not written to. */
export function rejectRegistration(
  actor: PeopleActor,
  { id, reason }: { id: string; reason: string }
): Promise<RejectionResult> {
  const { tenantId } = actor
  return systemTransaction(async (trx): Promise<RejectionResult> => {
    const registration = await registrations.lock(trx, tenantId, id)
    if (!registration) return { kind: 'unknown' }
    const { userId, state, confirmed } = registration
    if (state !== 'waiting') return { kind: 'decided', state }
    const user = await people.lock(trx, userId)
    await registrations.decide(trx, {
      tenantId,
      id,
      state: 'rejected',
      reason,
      decidedBy: actor.userId,
      now: clock.now().toJSDate(),
    })
    const subject = { type: 'registration', id }
    await recordAudit({ action: 'people.rejected', subject, after: { reason }, tenantId }, trx)
    if (user && confirmed) {
      await mailPerson(trx, {
        template: 'registration_rejected',
        tenantId,
        to: user,
        data: { reason },
      })
    }
    return { kind: 'rejected' }
  })
}
