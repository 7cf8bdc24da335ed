import { blank } from '#app/agent/brains/offline/normalise'
import { DATE_RULES, type DateReading } from '#app/agent/brains/offline/understand/date_rules'

export interface DateFound {
  /** `YYYY-MM-DD`, at least one. */
  days: string[]
  /** "del jueves", "from Thursday", "de jeudi": more likely where something stands than where it shall go. */
  from: boolean
  start: number
  end: number
}

const FROM = /(?:\bdel?|\bdesde el|\bfrom(?: the)?|\bof|\bdu|\bde|d'|\bon)\s*(?:el |la |le )?$/
const OWN = /^'s\b/

/** Finds the days a folded text names, in the order of the text, and the text without them. `impossible`: one of them is in no calendar. */
export function findDates(
  text: string,
  reading: DateReading
): { found: DateFound[]; rest: string; impossible: boolean } {
  const found: DateFound[] = []
  let rest = text
  let impossible = false
  for (const rule of DATE_RULES) {
    for (const match of rest.matchAll(rule.pattern)) {
      const days = rule.days(match, reading)
      if (!days) continue
      const start = match.index
      const end = start + match[0].length
      rest = blank(rest, start, end)
      if (days.length === 0) {
        impossible = true
        continue
      }
      found.push({
        days: days.map((day) => day.toFormat('yyyy-MM-dd')),
        from:
          FROM.test(text.slice(Math.max(0, start - 14), start)) ||
          OWN.test(text.slice(end)) ||
          match[0].endsWith("'s"),
        start,
        end,
      })
    }
  }
  return { found: found.sort((a, b) => a.start - b.start), rest, impossible }
}
