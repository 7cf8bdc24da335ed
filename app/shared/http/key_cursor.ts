import { isUuid } from '#app/shared/http/params'
import { invalid } from '#app/shared/http/problem'

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

/** The decoded cursor of a list that is ordered by a time and an id; a forged one is 422. */
export function timeCursor(cursor: string[] | null): { at: string; id: string } | null {
  if (cursor === null) return null
  const [at, id] = cursor
  if (at && TIME.test(at) && isUuid(id)) return { at, id }
  throw invalid([{ field: 'cursor', rule: 'format', message: 'The cursor is not valid here' }])
}
