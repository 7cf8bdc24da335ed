import {
  can,
  peopleWithin,
  type Actor,
  type ReachCondition,
} from '#app/identity/contracts/permission'

/** Who may read conversations could take over those that nobody handles; to others such people are strangers. */
const FREE_CONVERSATIONS = 'conversations.read'

/**
 * Keeps the contacts within somebody's reach: those they talk with, those that nobody talks with yet, and those who have
 * an appointment with them. `contactId` is the column that holds the contact; the statement binds `tenantId` itself.
 */
export function contactReach(actor: Actor, permission: string, contactId: string): ReachCondition {
  const people = peopleWithin(actor, permission)
  if (people === null) return { where: 'true', bindings: {} }
  if (people.length === 0) return { where: 'false', bindings: {} }
  const client = `${contactId} in (
    select given.contact_id from appointments given
    join professionals giver on giver.tenant_id = given.tenant_id and giver.id = given.professional_id
    where given.tenant_id = :tenantId and giver.user_id = any(:reachPeople::uuid[]))`
  return {
    where: `(${talkReach(actor, contactId)} or ${client})`,
    bindings: { reachPeople: [...people] },
  }
}

/** The part of it that goes by conversations; needs the binding `reachPeople`. */
export function talkReach(actor: Actor, contactId: string): string {
  const held = `${contactId} in (
      select held.contact_id from conversations held
      where held.tenant_id = :tenantId and held.assignee_id = any(:reachPeople::uuid[]))`
  if (!can(actor, FREE_CONVERSATIONS)) return held
  const talks = `from conversations talk
      where talk.tenant_id = :tenantId and talk.contact_id = ${contactId}`
  return `(${held}
    or exists (select 1 ${talks} and talk.assignee_id is null)
    or not exists (select 1 ${talks}))`
}
