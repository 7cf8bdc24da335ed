import cronParser from 'cron-parser'

const FIELDS = 5
const DAYS_OF_WEEK = 7
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** What a cron expression allows, each list sorted; Sunday is 0. */
export interface CronTimes {
  minutes: readonly number[]
  hours: readonly number[]
  months: ReadonlySet<number>
  daysOfMonth: ReadonlySet<number>
  daysOfWeek: ReadonlySet<number>
}

const parsed = new Map<string, CronTimes>()

/** Why a text is no cron expression of five plain fields, in English for developers; null when it is one. */
export function cronProblem(cron: string): string | null {
  if (cron.trim().split(/\s+/).length !== FIELDS) return `"${cron}" has not five fields`
  if (/[L#?]/i.test(cron.replaceAll(/jul/gi, ''))) return `"${cron}" uses L, # or ?`
  try {
    return comes(parse(cron)) ? null : `"${cron}" never comes`
  } catch (error) {
    return `"${cron}": ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Reads a valid expression; throws on any other. */
export function readCron(cron: string): CronTimes {
  const known = parsed.get(cron)
  if (known) return known
  const problem = cronProblem(cron)
  if (problem) throw new Error(problem)
  const times = parse(cron)
  parsed.set(cron, times)
  return times
}

function parse(cron: string): CronTimes {
  const { fields } = cronParser.parseExpression(cron, { utc: true })
  const { minute, hour, dayOfMonth, month, dayOfWeek } = fields
  return {
    minutes: minute.map(Number),
    hours: hour.map(Number),
    months: new Set(month.map(Number)),
    daysOfMonth: new Set(dayOfMonth.map(Number)),
    daysOfWeek: new Set(dayOfWeek.map((day) => Number(day) % DAYS_OF_WEEK)),
  }
}

/** A 31 April would be waited for in vain. */
function comes({ months, daysOfMonth, daysOfWeek }: CronTimes): boolean {
  if (daysOfWeek.size < DAYS_OF_WEEK) return true
  return [...months].some((month) =>
    [...daysOfMonth].some((day) => day <= (LONGEST_MONTHS[month - 1] ?? 0))
  )
}
