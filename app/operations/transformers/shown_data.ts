import { isUuid } from '#app/shared/http/params'

const HIDDEN = '[hidden]'
const DEEPEST = 4
const TIME = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/

/**
 * A job's data for people's eyes: all of its keys, but of the values only ids, times, numbers and switches. Texts may
 * be what somebody wrote, an address or a secret.
 */
export function shownData(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return isUuid(value) || TIME.test(value) ? value : HIDDEN
  if (depth >= DEEPEST) return HIDDEN
  if (Array.isArray(value)) return value.map((one) => shownData(one, depth + 1))
  if (typeof value !== 'object') return HIDDEN
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, shownData(one, depth + 1)])
  )
}
