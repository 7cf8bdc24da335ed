import { contactMatch } from '#app/contacts/queries/contact_match'
import { LAST } from '#app/contacts/search_words'

/** As `contactsCalled`, or with an e-mail address that begins as typed. */
export function contactOrEmail(typed: string) {
  const match = contactMatch(typed)
  const called = match
    ? `select matched.contact_id from ${match.from} where ${match.where} union all `
    : ''
  const email = typed.toLowerCase()
  return {
    where: `contacts.id in (${called}select mailed.id from contacts mailed
      where mailed.tenant_id = :tenantId
        and mailed.email collate "C" >= :emailFrom and mailed.email collate "C" < :emailTo)`,
    bindings: { ...match?.bindings, emailFrom: email, emailTo: email + LAST },
  }
}
