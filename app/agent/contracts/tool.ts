/**
 * What a tool answers to a brain. A failure is data, never an exception: the brain reads `error` and,
 * where the kernel knows better, `alternatives`.
 */
export type ToolResult =
  | ({ ok: true } & Record<string, unknown>)
  | { ok: false; error: string; message?: string; alternatives?: unknown }

/** A tool as a brain sees it: name, what it is for, and the JSON Schema of its arguments. */
export interface ToolDescriptor {
  name: string
  description: string
  parameters: Record<string, unknown>
}

/** A brain's wish to run a tool; `id` is unique within the turn. `arguments` is not yet validated. */
export interface ToolCall {
  id: string
  name: string
  arguments: unknown
}

/** A bookable start. `startsAt` and `endsAt` are ISO 8601 in the tenant's zone, with offset. */
export interface OfferedSlot {
  startsAt: string
  endsAt: string
  professional: string
  professionalId: string
}

export interface ListedService {
  id: string
  name: string
  durationMinutes: number
  price: { amountMinor: number; currency: string } | null
}

export interface ListedProfessional {
  id: string
  name: string
  /** Names of the services this person offers. */
  services: string[]
}

export interface ListedAppointment {
  id: string
  status: string
  startsAt: string
  endsAt: string
  service: string
  professional: string
}

/** `list_services {}` */
export type ListServicesResult = { ok: true; services: ListedService[] }

/** `list_professionals { service? }` */
export type ListProfessionalsResult = { ok: true; professionals: ListedProfessional[] }

/**
 * `check_availability { service?, date?, partOfDay?, professional? }`. When the day asked for has no
 * slot, `slots` is empty, `reason` says why and `alternatives` holds the next free ones.
 */
export type CheckAvailabilityResult = {
  ok: true
  timeZone: string
  date: string | null
  slots: OfferedSlot[]
  reason?: 'closed' | 'full' | 'past'
  alternatives: OfferedSlot[]
}

/** `book_appointment`, `reschedule_appointment` and `cancel_appointment` on success. */
export type AppointmentResult = { ok: true; appointment: ListedAppointment }

/**
 * Errors of the calendar tools: `slot_taken`, `closed`, `past` and `outside_hours` carry `alternatives: OfferedSlot[]`;
 * `unknown_service` and `unknown_professional` carry `alternatives: string[]` (names);
 * `unknown_appointment` (not this contact's, or none), `invalid_arguments`, `unavailable`.
 */
export type CalendarToolError =
  | 'slot_taken'
  | 'closed'
  | 'past'
  | 'outside_hours'
  | 'unknown_service'
  | 'unknown_professional'
  | 'unknown_appointment'
  | 'invalid_arguments'
  | 'unavailable'
