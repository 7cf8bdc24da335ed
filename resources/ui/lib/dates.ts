export type DateStyle = 'time' | 'day' | 'dayLong' | 'dateTime' | 'full'

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  dayLong: { weekday: 'long', day: 'numeric', month: 'long' },
  dateTime: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  },
  full: { dateStyle: 'full', timeStyle: 'long' },
}

/** Those that say the day and leave the year to be understood. */
const dated: readonly DateStyle[] = ['day', 'dayLong', 'dateTime']

const formatters = new Map<string, Intl.DateTimeFormat>()

/** `at` is RFC 3339; the result is local to `timeZone`, and names the year where it is not that of `now`. */
export function formatDate(
  at: string,
  style: DateStyle,
  locale: string,
  timeZone: string,
  now: Date
): string {
  const withYear = dayKey(at, timeZone).slice(0, 4) !== dayKey(now, timeZone).slice(0, 4)
  return formatter(style, locale, timeZone, withYear).format(new Date(at))
}

/** The calendar day in the zone, as YYYY-MM-DD: equal keys mean the same day. */
export function dayKey(at: string | Date, timeZone: string): string {
  const key = `key|${timeZone}`
  let format = formatters.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    formatters.set(key, format)
  }
  return format.format(typeof at === 'string' ? new Date(at) : at)
}

/** Whole calendar days from `at` to `now` in the zone; 1 is yesterday. */
export function daysAgo(at: string, now: Date, timeZone: string): number {
  const day = (value: string) => Date.parse(`${value}T00:00:00Z`) / 86_400_000
  return day(dayKey(now, timeZone)) - day(dayKey(at, timeZone))
}

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

/** “5 min ago”, “in 2 h”; under a minute, “now”. */
export function formatRelative(at: string, now: Date, locale: string): string {
  const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const fitting = units.find(({ seconds: size }) => Math.abs(seconds) >= size)
  if (!fitting) return format.format(0, 'second')
  return format.format(Math.trunc(seconds / fitting.seconds), fitting.unit)
}

function formatter(
  style: DateStyle,
  locale: string,
  timeZone: string,
  withYear: boolean
): Intl.DateTimeFormat {
  const year = withYear && dated.includes(style) ? { year: 'numeric' as const } : {}
  const key = `${style}|${locale}|${timeZone}|${year.year}`
  let format = formatters.get(key)
  if (!format) {
    const hours = 'hour' in styles[style] && locale !== 'en' ? { hour: '2-digit' as const } : {}
    format = new Intl.DateTimeFormat(locale, { ...styles[style], ...hours, ...year, timeZone })
    formatters.set(key, format)
  }
  return format
}
