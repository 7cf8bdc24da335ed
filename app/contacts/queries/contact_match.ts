import { wordRanges } from '#app/contacts/search_words'

/** A part of a statement that joins what it finds by `matched.contact_id`. */
export interface ContactMatch {
  /** Stands before the joins; ordered by `matched.word, matched.contact_id` it is read from its index alone. */
  from: string
  where: string
  bindings: Record<string, string>
}

/**
 * Contacts of the tenant whose names or numbers have words that begin as typed; null when nothing was typed that could be
 * one. A contact with two such words comes twice. The statement binds `tenantId` itself.
 */
export function contactMatch(typed: string): ContactMatch | null {
  const ranges = wordRanges(typed)
  if (ranges.length === 0) return null
  const conditions = ranges.map((_, index) =>
    index === 0
      ? 'matched.tenant_id = :tenantId and matched.word >= :from0 and matched.word < :to0'
      : `exists (select 1 from contact_words also
           where also.tenant_id = :tenantId and also.contact_id = matched.contact_id
             and also.word >= :from${index} and also.word < :to${index})`
  )
  const bindings = ranges.flatMap(({ from, to }, index) => [
    [`from${index}`, from],
    [`to${index}`, to],
  ])
  return {
    from: 'contact_words matched',
    where: conditions.join(' and '),
    bindings: Object.fromEntries(bindings) as Record<string, string>,
  }
}

/**
 * A condition on `contacts.id` for lists in an order of their own: those whose names or numbers have words that begin as
 * typed. Null when nothing was typed that could be one.
 */
export function contactsCalled(typed: string): Omit<ContactMatch, 'from'> | null {
  const match = contactMatch(typed)
  if (!match) return null
  return {
    where: `contacts.id in (select matched.contact_id from ${match.from} where ${match.where})`,
    bindings: match.bindings,
  }
}

/** As many rows to read for so many hits, since a contact may come twice. */
export const matchRows = (limit: number) => limit * 4

/** Each once, in order. */
export function firstOfEach<Row extends { id: string }>(rows: Row[], limit: number): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, limit)
}
