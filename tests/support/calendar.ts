import { DateTime } from 'luxon'
import { findOrCreateContactByPhone } from '#app/contacts/actions/find_or_create_contact'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import type { World } from '#tests/support/world'

type Tenant = World['madrid']

/** A local time some days from now, as ISO 8601 UTC. */
export const inDays = ({ timeZone }: Tenant, days: number, clock: string) => {
  const day = DateTime.now().setZone(timeZone).plus({ days }).toISODate()
  return DateTime.fromISO(`${day}T${clock}`, { zone: timeZone }).toUTC().toISO() ?? ''
}

export const dayIn = ({ timeZone }: Tenant, days: number) =>
  DateTime.now().setZone(timeZone).plus({ days }).toISODate() ?? ''

export async function addContact(tenant: Tenant, phone = '+34611000001', name = 'Eva Sanz') {
  const contact = await tenancy.run(tenant.id, () =>
    transaction((trx) => findOrCreateContactByPhone(trx, { name, phone }))
  )
  if (!contact) throw new Error('Not a phone number')
  return contact.contactId
}
