import cronParser from 'cron-parser'

const FIELDS = 5

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
    cronParser.parseExpression(cron, { utc: true })
    return null
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
  const { minute, hour, dayOfMonth, month, dayOfWeek } = cronParser.parseExpression(cron, {
    utc: true,
  }).fields
  const times = {
    minutes: minute.map(Number),
    hours: hour.map(Number),
    months: new Set(month.map(Number)),
    daysOfMonth: new Set(dayOfMonth.map(Number)),
    daysOfWeek: new Set(dayOfWeek.map((day) => Number(day) % 7)),
  }
  parsed.set(cron, times)
  return times
}
