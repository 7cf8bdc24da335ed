const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Minute, hour, day of the month, month, day of the week: least, most, and names that stand for numbers. */
const FIELDS: readonly (readonly [least: number, most: number, names: readonly string[]])[] = [
  [0, 59, []],
  [0, 23, []],
  [1, 31, []],
  [1, 12, ['', ...MONTHS]],
  [0, 7, DAYS],
]

/** Whether a text is a cron expression of five fields: numbers, names, `*`, lists, ranges and steps. */
export function isCron(text: string): boolean {
  const fields = text.trim().toLowerCase().split(/\s+/)
  return (
    fields.length === FIELDS.length &&
    FIELDS.every((rule, at) => (fields[at] ?? '').split(',').every((part) => isPart(part, rule)))
  )
}

function isPart(part: string, [least, most, names]: (typeof FIELDS)[number]): boolean {
  const [range = '', step, ...rest] = part.split('/')
  if (rest.length > 0 || (step !== undefined && !isNumber(step, 1, most))) return false
  if (range === '*') return true
  const ends = range.split('-').map((end) => numberOf(end, names))
  const [from = Number.NaN, to = from] = ends
  return ends.length <= 2 && ends.every((end) => end >= least && end <= most) && from <= to
}

const numberOf = (text: string, names: readonly string[]) =>
  text !== '' && names.includes(text)
    ? names.indexOf(text)
    : /^\d{1,2}$/.test(text)
      ? Number(text)
      : Number.NaN

const isNumber = (text: string, least: number, most: number) =>
  /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= most
