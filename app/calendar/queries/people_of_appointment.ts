import type { Appointment } from '#app/calendar/contracts/appointment'
import { peopleOfContact } from '#app/contacts/queries/people_of_contact'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** The users whose appointment it is: who gives it, and who talks with the contact (null while nobody does). */
export async function peopleOfAppointment({
  professional,
  contact,
}: Pick<Appointment, 'professional' | 'contact'>): Promise<(string | null)[]> {
  const giver = await selectOne<{ userId: string | null }>(
    database(),
    `select user_id as "userId" from professionals where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id: professional.id }
  )
  const talking = await peopleOfContact(contact.id)
  return giver?.userId ? [giver.userId, ...talking] : talking
}
