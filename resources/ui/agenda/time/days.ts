/** A calendar day as `YYYY-MM-DD`, without hour or zone. */
export type Day = string

const dayMs = 86_400_000
const asUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`)

export const isDay = (text: string | null): text is Day =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(asUtc(text))

export const addDays = (day: Day, count: number): Day =>
  new Date(asUtc(day) + count * dayMs).toISOString().slice(0, 10)

/** 0 is Sunday. */
const weekday = (day: Day) => new Date(asUtc(day)).getUTCDay()

export const isWeekend = (day: Day) => weekday(day) % 6 === 0

/** The seven days of the week around `day`, from Monday on. */
export function weekOf(day: Day): Day[] {
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Names a day by `Intl`, which is asked for UTC because a day has no zone. */
export function formatDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(asUtc(day))
}

/** “9 – 15 November 2026”, as the language writes it. */
export function formatDays(from: Day, to: Day, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.formatRange(asUtc(from), asUtc(to))
}
