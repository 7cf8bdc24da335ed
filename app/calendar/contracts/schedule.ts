/** Instants are epoch milliseconds, minutes count from local midnight, days are `YYYY-MM-DD`. */
export interface Span {
  start: number
  end: number
}

export interface WorkingHours {
  /** ISO: 1 is Monday. */
  weekday: number
  startsMinute: number
  endsMinute: number
}

export interface CalendarException {
  day: string
  kind: 'closed' | 'open'
  /** Null in a closing means from the start, or to the end, of the day. */
  startsMinute: number | null
  endsMinute: number | null
  /** Of this professional alone; else of everybody. */
  own: boolean
}

export interface ServiceTerms {
  id: string
  name: string
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
}

export interface ProfessionalSchedule {
  id: string
  name: string
  hours: WorkingHours[]
  exceptions: CalendarException[]
  /** What is claimed already, buffers included, by start. */
  claims: Span[]
}

/** All that is needed to say when a service can be booked. */
export interface Schedule {
  /** IANA zone of the tenant, in which hours and days are meant. */
  timeZone: string
  service: ServiceTerms
  professionals: ProfessionalSchedule[]
}

/** A start and an end that can be booked now; RFC 3339 UTC. */
export interface Slot {
  startsAt: string
  endsAt: string
  professionalId: string
}
