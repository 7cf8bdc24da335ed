import { DateTime } from 'luxon'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The clock on the wall during one local day. A time that daylight saving skips does not exist, one that it
 * repeats is meant the first time; an edge of opening hours that does not exist is read so that less is open.
 */
export class LocalDay {
  /** Local midnight as if the zone were UTC. */
  readonly #wall: number
  /** Offsets in force around this day: one, or two when the clock changes nearby. */
  readonly #offsets: number[]
  readonly #zone: DateTime['zone']
  readonly date: string
  readonly weekday: number

  constructor(day: DateTime) {
    this.#zone = day.zone
    this.#wall = DateTime.utc(day.year, day.month, day.day).toMillis()
    const around = [this.#wall - DAY, this.#wall + 2 * DAY]
    this.#offsets = [...new Set(around.map((moment) => this.#zone.offset(moment) * MINUTE))]
    this.date = day.toISODate() ?? ''
    this.weekday = day.weekday
  }

  /** The moment at which the wall shows this minute of the day, or null when it never does. */
  at(minute: number): number | null {
    const [only] = this.#candidates(minute)
    if (this.#offsets.length === 1) return only ?? null
    const real = this.#candidates(minute).filter(
      (moment) => moment + this.#zone.offset(moment) * MINUTE === this.#wall + minute * MINUTE
    )
    return real.length > 0 ? Math.min(...real) : null
  }

  opensAt = (minute: number) => this.at(minute) ?? Math.max(...this.#candidates(minute))
  closesAt = (minute: number) => this.at(minute) ?? Math.min(...this.#candidates(minute))

  #candidates(minute: number) {
    return this.#offsets.map((offset) => this.#wall + minute * MINUTE - offset)
  }
}

/** The local days that a range of moments touches, in order. */
export function localDays(from: number, to: number, timeZone: string): LocalDay[] {
  const days: LocalDay[] = []
  let day = DateTime.fromMillis(from, { zone: timeZone }).startOf('day')
  while (day.toMillis() < to) {
    days.push(new LocalDay(day))
    day = day.plus({ days: 1 })
  }
  return days
}
