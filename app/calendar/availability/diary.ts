import type { LocalDay } from '#app/calendar/availability/local_day'
import { openingsOn } from '#app/calendar/availability/opening'
import type { ProfessionalSchedule, ServiceTerms, Span } from '#app/calendar/contracts/schedule'

const MINUTE = 60_000

/** An opening as moments. `reach` is its end, or that of the opening it runs into over midnight. */
interface Shift extends Span {
  reach: number
  day: LocalDay
  steps: { from: number; to: number; anchor: number }
}

export type Verdict = 'free' | 'taken' | 'outside_hours' | 'closed'

/** One professional's days for one service: what is open, and whether a start can be had. */
export class Diary {
  readonly #shifts: Shift[]

  constructor(
    readonly professional: ProfessionalSchedule,
    readonly service: ServiceTerms,
    days: readonly LocalDay[]
  ) {
    this.#shifts = joinOverMidnight(days.flatMap((day) => shiftsOn(professional, day)))
  }

  worksOn(date: string) {
    return this.#shifts.some(({ day }) => day.date === date)
  }

  /** Every start of the day's grid at which the service ends within the hours, taken or not. */
  *starts(date: string, step: number): Generator<number> {
    for (const shift of this.#shifts) {
      if (shift.day.date !== date) continue
      const { from, to, anchor } = shift.steps
      const first = anchor + Math.ceil((from - anchor) / step) * step
      for (let minute = first; minute < to; minute += step) {
        const start = shift.day.at(minute)
        if (start !== null && this.#endsInside(start, shift)) yield start
      }
    }
  }

  judge(start: number, date: string): Verdict {
    if (!this.#shifts.some((shift) => start >= shift.start && this.#endsInside(start, shift))) {
      return this.worksOn(date) ? 'outside_hours' : 'closed'
    }
    return this.isFree(start) ? 'free' : 'taken'
  }

  isFree(start: number) {
    const wanted = claimFor(this.service, start)
    const { claims } = this.professional
    for (let at = firstEndingAfter(claims, wanted.start); at < claims.length; at++) {
      const claim = claims[at]!
      if (claim.start >= wanted.end) return true
      if (claim.end > wanted.start) return false
    }
    return true
  }

  /** How much is claimed between two moments, in milliseconds. */
  load({ start, end }: Span) {
    return this.professional.claims.reduce(
      (sum, claim) => sum + Math.max(0, Math.min(claim.end, end) - Math.max(claim.start, start)),
      0
    )
  }

  #endsInside(start: number, shift: Shift) {
    return start < shift.end && start + this.service.durationMinutes * MINUTE <= shift.reach
  }
}

/** The time that a booking keeps: the service and its buffers. */
export function claimFor(service: ServiceTerms, start: number): Span {
  return {
    start: start - service.bufferBeforeMinutes * MINUTE,
    end: start + (service.durationMinutes + service.bufferAfterMinutes) * MINUTE,
  }
}

/** Claims of one resource never overlap, so they are in the order of their ends too. */
function firstEndingAfter(claims: Span[], moment: number) {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (claims[middle]!.end > moment) high = middle
    else low = middle + 1
  }
  return low
}

function shiftsOn(professional: ProfessionalSchedule, day: LocalDay): Shift[] {
  return openingsOn(professional, day)
    .map(({ start, end, anchor }) => ({
      start: day.opensAt(start),
      end: day.closesAt(end),
      reach: day.closesAt(end),
      day,
      steps: { from: start, to: end, anchor },
    }))
    .filter((shift) => shift.start < shift.end)
}

function joinOverMidnight(shifts: Shift[]): Shift[] {
  for (let at = shifts.length - 2; at >= 0; at--) {
    const [shift, next] = [shifts[at]!, shifts[at + 1]!]
    if (next.start === shift.end) shift.reach = next.reach
  }
  return shifts
}
