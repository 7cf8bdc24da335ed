import { DateTime } from 'luxon'
import type {
  ListedAppointment,
  ListedProfessional,
  ListedService,
  OfferedSlot,
} from '#app/agent/contracts/tool'

const OPENS = 9 * 60
const CLOSES = 20 * 60
const STEP = 30

export interface KeptAppointment extends ListedAppointment {
  name: string | null
}

/** The calendar of a small clinic, open every day unless told otherwise. */
export class MemoryCalendar {
  readonly closed = new Set<string>()
  readonly taken: { day: string; time?: string }[] = []
  readonly appointments: KeptAppointment[] = []

  constructor(
    readonly timeZone: string,
    readonly now: DateTime,
    readonly services: ListedService[],
    readonly professionals: ListedProfessional[]
  ) {}

  free(
    day: DateTime,
    service: ListedService,
    professionals: ListedProfessional[],
    ignore?: string
  ): OfferedSlot[] {
    if (this.closed.has(day.toFormat('yyyy-MM-dd'))) return []
    const slots: OfferedSlot[] = []
    for (let minute = OPENS; minute + service.durationMinutes <= CLOSES; minute += STEP) {
      const start = day.startOf('day').plus({ minutes: minute })
      for (const professional of professionals) {
        if (this.refusal(start, service, professional, ignore) === null)
          slots.push(this.slot(start, service, professional))
      }
    }
    return slots
  }

  /** Why a start cannot be booked, or null. */
  refusal(
    start: DateTime,
    service: ListedService,
    professional: ListedProfessional,
    ignore?: string
  ): string | null {
    const day = start.toFormat('yyyy-MM-dd')
    const minute = start.hour * 60 + start.minute
    if (start <= this.now) return 'past'
    if (this.closed.has(day)) return 'closed'
    if (minute < OPENS || minute + service.durationMinutes > CLOSES) return 'outside_hours'
    const end = start.plus({ minutes: service.durationMinutes })
    const others = this.taken.some((one) => {
      if (one.day !== day) return false
      if (!one.time) return true
      const from = DateTime.fromISO(`${one.day}T${one.time}`, { zone: this.timeZone })
      return from < end && from.plus({ minutes: STEP }) > start
    })
    const own = this.appointments.some(
      (one) =>
        one.status !== 'cancelled' &&
        one.id !== ignore &&
        one.professional === professional.name &&
        DateTime.fromISO(one.startsAt) < end &&
        DateTime.fromISO(one.endsAt) > start
    )
    return others || own ? 'slot_taken' : null
  }

  next(service: ListedService, professionals: ListedProfessional[], from: DateTime): OfferedSlot[] {
    const slots: OfferedSlot[] = []
    for (let days = 0; days < 30 && slots.length < 20; days++) {
      slots.push(...this.free(from.plus({ days }), service, professionals))
    }
    return slots.slice(0, 20)
  }

  slot(start: DateTime, service: ListedService, professional: ListedProfessional): OfferedSlot {
    return {
      startsAt: text(start),
      endsAt: text(start.plus({ minutes: service.durationMinutes })),
      professional: professional.name,
      professionalId: professional.id,
    }
  }

  add(
    start: DateTime,
    service: ListedService,
    professional: ListedProfessional,
    name: string | null
  ): KeptAppointment {
    const { startsAt, endsAt } = this.slot(start, service, professional)
    const id = `appointment-${this.appointments.length + 1}`
    const kept = {
      id,
      status: 'confirmed',
      startsAt,
      endsAt,
      service: service.name,
      professional: professional.name,
      name,
    }
    this.appointments.push(kept)
    return kept
  }
}

export const text = (moment: DateTime) => moment.toISO({ suppressMilliseconds: true }) ?? ''
