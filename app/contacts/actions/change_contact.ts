import { CONTACT_UPDATED } from '#app/contacts/contracts/events'
import type { ContactRow } from '#app/contacts/queries/find_contact'
import { findContact } from '#app/contacts/queries/find_contact'
import { cleanText } from '#app/shared/clean_text'
import type { Locale } from '#app/shared/contracts/locale'
import { emit } from '#app/events/emit'
import { execute, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface ContactChanges {
  name?: string | null
  email?: string | null
  language?: Locale | null
  version: number
}

export type ContactChange =
  | { kind: 'changed'; contact: ContactRow }
  | { kind: 'unknown' }
  | { kind: 'stale'; current: ContactRow }

/** Changes what was given and leaves the rest. */
export function changeContact(id: string, changes: ContactChanges): Promise<ContactChange> {
  return transaction(async (trx) => {
    const current = await findContact(id, trx)
    if (!current) return { kind: 'unknown' }
    const wanted = {
      name: current.name,
      email: current.email,
      language: current.language,
      ...changes,
    }
    const met = await execute(
      trx,
      `update contacts set name = :name, name_is_nickname = name_is_nickname and name is not distinct from :name,
         email = :email, language = :language, version = version + 1
       where tenant_id = :tenantId and id = :id and version = :version`,
      {
        tenantId: currentTenantId(),
        id,
        name: wanted.name === null ? null : cleanText(wanted.name),
        email: wanted.email === null ? null : cleanText(wanted.email),
        language: wanted.language,
        version: changes.version,
      }
    )
    if (met === 0) return { kind: 'stale', current }
    await emit(trx, CONTACT_UPDATED, { contactId: id })
    const contact = await findContact(id, trx)
    return contact ? { kind: 'changed', contact } : { kind: 'unknown' }
  })
}
