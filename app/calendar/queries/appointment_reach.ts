import { talkReach } from '#app/contacts/queries/contact_reach'
import { peopleWithin, type Actor, type ReachCondition } from '#app/identity/contracts/permission'

/** Keeps the appointments that somebody gives, and those of the people they talk with; needs `a` as in `APPOINTMENT`. */
export function appointmentReach(actor: Actor, permission: string): ReachCondition {
  const people = peopleWithin(actor, permission)
  if (people === null) return { where: 'true', bindings: {} }
  if (people.length === 0) return { where: 'false', bindings: {} }
  return {
    where: `(a.professional_id in (
        select giver.id from professionals giver
        where giver.tenant_id = :tenantId and giver.user_id = any(:reachPeople::uuid[]))
      or ${talkReach(actor, 'a.contact_id')})`,
    bindings: { reachPeople: [...people] },
  }
}
