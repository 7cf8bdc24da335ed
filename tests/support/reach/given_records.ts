import { rowsOf } from '#tests/support/rows'
import { givenBooking, givenLead, givenPerson, givenTalk } from '#tests/functional/search/given'
import type { World } from '#tests/support/world'

export interface Records {
  contact: string
  conversation: string
  lead: string
  appointment: string
}

let number = 0

/** A contact with a conversation, a lead and an appointment, all of one user, or of nobody. */
export async function givenRecords(
  tenant: World['madrid'],
  name: string,
  ownerId: string | null
): Promise<Records> {
  const rows = rowsOf(tenant.id)
  const contact = await givenPerson(tenant, name, `+3461${String(++number).padStart(7, '0')}`)
  const conversation = await givenTalk(tenant, contact)
  const lead = await givenLead(tenant, contact)
  const appointment = await givenBooking(tenant, contact, number, 1)
  if (ownerId) {
    await rows.change(`update conversations set assignee_id = ? where id = ?`, [
      ownerId,
      conversation,
    ])
    await rows.change(`update crm_sales_leads set owner_id = ? where id = ?`, [ownerId, lead])
  }
  return { contact, conversation, lead, appointment }
}
