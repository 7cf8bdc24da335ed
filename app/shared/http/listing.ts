import vine from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import type { HttpContext } from '@adonisjs/core/http'
import { decodeCursor, encodeCursor } from '#app/shared/http/cursor'
import { invalid, type FieldError } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

export interface Listing<Filters> {
  /** 1–100, default 25. Select one row more to learn whether there is a next page. */
  limit: number
  /** Key values of the last row of the page before, or null on the first page. */
  cursor: string[] | null
  filters: Partial<Filters>
  /** Field, with a minus for descending. */
  sort: string
  q: string | null
}

export interface ListingRules {
  filters?: Record<string, SchemaTypes>
  /** Allowed values of `sort`, the default first. */
  sorts: readonly [string, ...string[]]
  search?: boolean
  /** Further query parameters that the endpoint reads itself. */
  others?: readonly string[]
}

const OWN_PARAMETERS = ['limit', 'cursor', 'sort', 'filter', 'tenant']

/** Reads and checks the query of a list endpoint; throws 422 and names each unknown or wrong parameter. */
export async function readListing<Filters = Record<string, string>>(
  ctx: HttpContext,
  rules: ListingRules
): Promise<Listing<Filters>> {
  const query: Record<string, unknown> = ctx.request.qs()
  const errors = unknownParameters(query, rules)
  const raw = query.filter ?? {}
  const given = typeof raw === 'object' ? (raw as Record<string, unknown>) : {}
  if (typeof raw !== 'object') errors.push(wrong('filter', 'object'))
  for (const name of Object.keys(given)) {
    if (!(rules.filters && name in rules.filters)) errors.push(wrong(`filter[${name}]`, 'unknown'))
  }

  const sort = query.sort ?? rules.sorts[0]
  if (typeof sort !== 'string' || !rules.sorts.includes(sort)) errors.push(wrong('sort', 'unknown'))
  const limit = query.limit === undefined ? LIMITS.page.size : Number(query.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.page.largest)
    errors.push(wrong('limit', 'range'))
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (cursor === undefined) errors.push(wrong('cursor', 'format'))
  if (typeof query.q === 'string' && query.q.length > LIMITS.text.search)
    errors.push(wrong('q', 'maxLength'))
  if (errors.length > 0) throw invalid(errors)

  return {
    limit,
    cursor: cursor ?? null,
    filters: (await readFilters(given, rules)) as Partial<Filters>,
    sort: String(sort),
    q: typeof query.q === 'string' && query.q.trim() !== '' ? query.q.trim() : null,
  }
}

/** Cuts the extra row off and makes the cursor of the next page from the last row's keys. */
export function pageOf<Row>(rows: Row[], limit: number, keys: (row: Row) => readonly string[]) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const nextCursor = rows.length > limit && last ? encodeCursor(keys(last)) : null
  return { data: page, meta: { nextCursor } }
}

function unknownParameters(query: Record<string, unknown>, rules: ListingRules): FieldError[] {
  const known = [...OWN_PARAMETERS, ...(rules.search ? ['q'] : []), ...(rules.others ?? [])]
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => wrong(name, 'unknown'))
}

async function readFilters(given: Record<string, unknown>, rules: ListingRules) {
  const fields = Object.entries(rules.filters ?? {}).filter(([name]) => name in given)
  if (fields.length === 0) return {}
  const validator = vine.create(vine.object({ filter: vine.object(Object.fromEntries(fields)) }))
  const { filter } = (await validator.validate({ filter: given })) as { filter: object }
  return filter
}

const wrong = (field: string, rule: string): FieldError => ({
  field,
  rule,
  message: `The parameter ${field} is not valid here`,
})
