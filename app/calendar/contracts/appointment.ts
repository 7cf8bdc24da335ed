import type { Slot } from '#app/calendar/contracts/schedule'

export const APPOINTMENT_STATUSES = [
  'requested',
  'confirmed',
  'arrived',
  'completed',
  'no_show',
  'cancelled',
] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

export const APPOINTMENT_SOURCES = ['agent', 'user', 'public', 'google'] as const
export type AppointmentSource = (typeof APPOINTMENT_SOURCES)[number]

/** An appointment with the names that people know it by. */
export interface Appointment {
  id: string
  tenantId: string
  status: AppointmentStatus
  startsAt: Date
  endsAt: Date
  /** IANA zone of the tenant. */
  timeZone: string
  service: { id: string; name: string }
  professional: { id: string; name: string }
  contact: { id: string; name: string | null; phone: string | null }
  conversationId: string | null
  source: AppointmentSource
  notes: string | null
  cancelReason: string | null
  version: number
  createdAt: Date
}

/** Why a wanted start cannot be had; the nearest free slots come with it. */
export interface Refusal {
  kind: 'slot_taken' | 'closed' | 'outside_hours' | 'past'
  alternatives: Slot[]
}

/** Why an existing appointment cannot be changed. */
export type ChangeRefusal =
  | { kind: 'not_found' }
  | { kind: 'version_conflict'; current: Appointment }
  /** Cancelled, completed or missed: only a new appointment helps. */
  | { kind: 'finished'; current: Appointment }
