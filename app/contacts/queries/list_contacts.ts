import { CONTACT_COLUMNS, type ContactRow } from '#app/contacts/queries/find_contact'
import { spellingsOf } from '#app/contacts/queries/spellings_of'
import { keyTime } from '#app/shared/key_time'
import { timeCursor } from '#app/shared/http/key_cursor'
import type { Listing } from '#app/shared/http/listing'
import { likePattern } from '#app/shared/like_pattern'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { prepared } from '#app/tenancy/statement'

export interface ContactFilters {
  phone: string
}

export interface ListedContact extends ContactRow {
  key: string
}

/** Contacts, newest first; one more than the limit. `q` looks in name, phone and e-mail. */
export function listContacts({ limit, cursor, filters, q }: Listing<ContactFilters>) {
  const after = timeCursor(cursor)
  // Filters make eight texts of it, each worth keeping.
  return select<ListedContact>(
    database(),
    prepared(`select ${CONTACT_COLUMNS}, ${keyTime('contacts.created_at')} as key
     from contacts
     where tenant_id = :tenantId
       ${filters.phone === undefined ? '' : 'and contacts.phone = any(:phones)'}
       ${q === null ? '' : 'and (name ilike :like or phone ilike :like or email ilike :like)'}
       ${after ? 'and (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
     order by created_at desc, id desc
     limit :rows`),
    {
      tenantId: currentTenantId(),
      phones: filters.phone === undefined ? [] : spellingsOf(filters.phone),
      like: q === null ? '' : likePattern(q),
      ...after,
      rows: limit + 1,
    }
  )
}
