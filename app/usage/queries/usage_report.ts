import { DateTime } from 'luxon'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { TENANT_LIMITS } from '#app/tenancy/limits/limits'
import { ownLimits } from '#app/tenancy/queries/limits_of'
import { meterLimit, type KernelMeter } from '#app/usage/contracts/meter'
import { readLevels } from '#app/usage/queries/read_levels'
import { usedByDay } from '#app/usage/queries/used_by_day'

const DAY = 'yyyy-MM-dd'

export interface Period {
  /** The first and the last day, `YYYY-MM-DD`. */
  from: string
  to: string
}

export interface MeterReport {
  meter: KernelMeter
  today: number
  /** In the order of `months`; null for a level that was not measured then. */
  byMonth: (number | null)[]
  /** Days with use, oldest first. */
  byDay: { day: string; amount: number }[]
  /** For this month, or for good; null without one. */
  limit: number | null
}

export interface UsageReport extends Period {
  timeZone: string
  today: string
  /** `YYYY-MM`, each with a day in the period. */
  months: string[]
  meters: MeterReport[]
}

/** What the current tenant has used of the kernel, by the days of its time zone; exact to the moment. */
export async function usageReport(period: Period, timeZone: string): Promise<UsageReport> {
  const { from, to } = period
  const today = clock.now().setZone(timeZone).toFormat(DAY)
  const meters = [...registry.meters.values()]
  const [used, limits, levels] = await Promise.all([
    usedByDay({ from: from < today ? from : today, to: to > today ? to : today, timeZone }),
    readLimits(),
    readLevels(),
  ])
  const months = monthsOf(period)
  const reports = meters.map((meter): MeterReport => {
    const { days = new Map<string, number>(), before = 0 } = used.get(meter.id) ?? {}
    const level = levels.get(meter.id)
    if (level !== undefined) days.set(today, Math.max(level, days.get(today) ?? 0))
    const shown = [...days].filter(([day]) => day >= from && day <= to).sort()
    return {
      meter,
      today: level ?? days.get(today) ?? 0,
      byMonth: byMonth(meter, months, shown, before + sumOf(days, from)),
      byDay: shown.map(([day, amount]) => ({ day, amount })),
      limit: limits.get(meter.limit ?? meterLimit(meter.id)) ?? null,
    }
  })
  return { from, to, timeZone, today, months, meters: reports }
}

/** What lies between today and a period that has not begun. */
const sumOf = (days: ReadonlyMap<string, number>, from: string) =>
  [...days].reduce((sum, [day, amount]) => (day < from ? sum + amount : sum), 0)

function byMonth(
  { kind }: KernelMeter,
  months: readonly string[],
  days: readonly [day: string, amount: number][],
  before: number
): (number | null)[] {
  let total = before
  return months.map((month) => {
    const amounts = days.filter(([day]) => day.startsWith(month)).map(([, amount]) => amount)
    if (kind === 'level') return amounts.length > 0 ? Math.max(...amounts) : null
    const sum = amounts.reduce((all, one) => all + one, 0)
    total += sum
    return kind === 'total' ? total : sum
  })
}

function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  let month = DateTime.fromISO(from, { zone: 'utc' }).startOf('month')
  const last = DateTime.fromISO(to, { zone: 'utc' })
  for (; month <= last; month = month.plus({ months: 1 })) months.push(month.toFormat('yyyy-MM'))
  return months
}

/** Of every limit there is, and of meters those that the operator has set. */
const readLimits = async (): Promise<ReadonlyMap<string, number>> =>
  new Map([...Object.entries(TENANT_LIMITS), ...(await ownLimits())])
