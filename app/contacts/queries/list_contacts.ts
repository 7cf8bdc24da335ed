import { CONTACT_COLUMNS, type ContactRow } from '#app/contacts/queries/find_contact'
import { spellingsOf } from '#app/contacts/queries/spellings_of'
import { keyTime } from '#app/shared/key_time'
import { timeCursor } from '#app/shared/http/key_cursor'
import type { Listing } from '#app/shared/http/listing'
import { contactReach } from '#app/contacts/queries/contact_reach'
import { contactOrEmail } from '#app/contacts/queries/contact_or_email'
import type { Actor } from '#app/identity/contracts/permission'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { prepared } from '#app/tenancy/statement'

export interface ContactFilters {
  phone: string
}

export interface ListedContact extends ContactRow {
  key: string
}

/** Contacts within the reader's reach, newest first; one more than the limit. `q` looks for beginnings: of words of the name, of the number, of the e-mail. */
export function listContacts(
  { limit, cursor, filters, q }: Listing<ContactFilters>,
  reader: Actor
) {
  const within = contactReach(reader, 'contacts.read', 'contacts.id')
  const after = timeCursor(cursor)
  const called = q === null ? null : contactOrEmail(q)
  const sql = `select ${CONTACT_COLUMNS}, ${keyTime('contacts.created_at')} as key
     from contacts
     where tenant_id = :tenantId and ${within.where}
       ${filters.phone === undefined ? '' : 'and contacts.phone = any(:phones)'}
       ${called ? `and ${called.where}` : ''}
       ${after ? 'and (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
     order by created_at desc, id desc
     limit :rows`
  // Without a search there are few texts of it, each worth keeping.
  return select<ListedContact>(database(), called ? sql : prepared(sql), {
    tenantId: currentTenantId(),
    phones: filters.phone === undefined ? [] : spellingsOf(filters.phone),
    ...called?.bindings,
    ...within.bindings,
    ...after,
    rows: limit + 1,
  })
}
