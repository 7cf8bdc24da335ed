import { DateTime } from 'luxon'
import type { ListedProfessional, ListedService, ToolResult } from '#app/agent/contracts/tool'
import type { KeptAppointment, MemoryCalendar } from '#tests/support/dialogues/memory_calendar'
import { text } from '#tests/support/dialogues/memory_calendar'

type Args = Record<string, unknown>

const GRAVE = /sangr|bleed|saign|respirar|breathe|insoportable|unbearable/i
const PARTS: Record<string, [number, number]> = {
  morning: [0, 12],
  afternoon: [12, 18],
  evening: [18, 24],
}

/** The nine tools by their contract, on a calendar in memory. */
export class MemoryTools {
  handedOver = false

  constructor(readonly calendar: MemoryCalendar) {}

  readonly names = [
    'list_services',
    'list_professionals',
    'check_availability',
    'book_appointment',
    'list_my_appointments',
    'cancel_appointment',
    'reschedule_appointment',
    'triage_urgency',
    'derivhumano',
  ]

  run(name: string, args: Args): ToolResult {
    const { calendar } = this
    switch (name) {
      case 'list_services':
        return { ok: true, services: calendar.services }
      case 'list_professionals':
        return { ok: true, professionals: calendar.professionals }
      case 'check_availability':
        return this.#availability(args)
      case 'book_appointment':
        return this.#book(args)
      case 'list_my_appointments':
        return {
          ok: true,
          appointments: calendar.appointments.filter((one) => one.status !== 'cancelled'),
        }
      case 'cancel_appointment':
        return this.#cancel(args)
      case 'reschedule_appointment':
        return this.#reschedule(args)
      case 'triage_urgency':
        return { ok: true, level: GRAVE.test(String(args.description)) ? 'high' : 'medium' }
      case 'derivhumano':
        this.handedOver = true
        return { ok: true }
      default:
        return { ok: false, error: 'unknown_tool' }
    }
  }

  #service(wanted: unknown): ListedService | undefined {
    return this.calendar.services.find((one) => one.id === wanted || one.name === wanted)
  }

  #staff(wanted: unknown): ListedProfessional[] {
    const all = this.calendar.professionals
    return wanted === undefined
      ? all
      : all.filter((one) => one.id === wanted || one.name === wanted)
  }

  #availability(args: Args): ToolResult {
    const { calendar } = this
    const service = args.service === undefined ? calendar.services[0] : this.#service(args.service)
    if (!service)
      return {
        ok: false,
        error: 'unknown_service',
        alternatives: calendar.services.map((one) => one.name),
      }
    const staff = this.#staff(args.professional)
    if (staff.length === 0)
      return {
        ok: false,
        error: 'unknown_professional',
        alternatives: calendar.professionals.map((one) => one.name),
      }
    const base = {
      ok: true as const,
      timeZone: calendar.timeZone,
      date: typeof args.date === 'string' ? args.date : null,
    }
    const [from, to] = PARTS[String(args.partOfDay)] ?? [0, 24]
    const inPart = (slot: { startsAt: string }) => {
      const { hour } = DateTime.fromISO(slot.startsAt, { zone: calendar.timeZone })
      return hour >= from && hour < to
    }
    if (!base.date)
      return {
        ...base,
        slots: calendar.next(service, staff, calendar.now).filter(inPart),
        alternatives: [],
      }
    const day = DateTime.fromISO(base.date, { zone: calendar.timeZone })
    const slots = calendar.free(day, service, staff).filter(inPart)
    if (slots.length > 0) return { ...base, slots, alternatives: [] }
    const past = day.endOf('day') < calendar.now
    const reason = past ? 'past' : calendar.closed.has(base.date) ? 'closed' : 'full'
    return {
      ...base,
      slots,
      reason,
      alternatives: calendar.next(service, staff, past ? calendar.now : day).slice(0, 8),
    }
  }

  #book(args: Args): ToolResult {
    const service = this.#service(args.service)
    if (!service)
      return {
        ok: false,
        error: 'unknown_service',
        alternatives: this.calendar.services.map((one) => one.name),
      }
    const start = DateTime.fromISO(String(args.startsAt), { zone: this.calendar.timeZone })
    const staff = this.#staff(args.professional)
    const able = staff.find((one) => this.calendar.refusal(start, service, one) === null)
    if (!able) return this.#refused(start, service, staff)
    const name = typeof args.name === 'string' ? args.name : null
    return { ok: true, appointment: this.calendar.add(start, service, able, name) }
  }

  #refused(
    start: DateTime,
    service: ListedService,
    staff: ListedProfessional[],
    ignore?: string
  ): ToolResult {
    const error = this.calendar.refusal(start, service, staff[0], ignore) ?? 'slot_taken'
    return {
      ok: false,
      error,
      alternatives: this.calendar
        .next(service, staff, DateTime.max(start, this.calendar.now))
        .slice(0, 6),
    }
  }

  #own(wanted: unknown): KeptAppointment | undefined {
    const open = this.calendar.appointments.filter((one) => one.status !== 'cancelled')
    const sorted = open.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    return wanted === 'next' ? sorted[0] : open.find((one) => one.id === wanted)
  }

  #cancel(args: Args): ToolResult {
    const own = this.#own(args.appointment)
    if (!own) return { ok: false, error: 'unknown_appointment' }
    own.status = 'cancelled'
    return { ok: true, appointment: { ...own } }
  }

  #reschedule(args: Args): ToolResult {
    const own = this.#own(args.appointment)
    if (!own) return { ok: false, error: 'unknown_appointment' }
    const service = this.#service(own.service)
    const [professional] = this.#staff(own.professional)
    if (!service) return { ok: false, error: 'unknown_service' }
    const start = DateTime.fromISO(String(args.startsAt), { zone: this.calendar.timeZone })
    if (this.calendar.refusal(start, service, professional, own.id))
      return this.#refused(start, service, [professional], own.id)
    own.startsAt = text(start)
    own.endsAt = text(start.plus({ minutes: service.durationMinutes }))
    return { ok: true, appointment: { ...own } }
  }
}
