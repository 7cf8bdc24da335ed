import type { Day } from './days'

export const minutesPerDay = 1440

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}

export type WallTime = { day: Day; minute: number }

/** What calendar and clock in the zone show at that moment. */
export function wallTime(at: Date, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  )
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  }
}

/** The moment at which a day begins in the zone, as RFC 3339 UTC. */
export function startOfDay(day: Day, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  let at = wanted
  // The offset holds for the first guess; near a clock change a second look corrects it.
  for (let look = 0; look < 2; look++) {
    const shown = wallTime(new Date(at), timeZone)
    at += wanted - (Date.parse(`${shown.day}T00:00:00Z`) + shown.minute * 60_000)
  }
  return new Date(at).toISOString()
}
