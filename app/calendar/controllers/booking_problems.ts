import type { Booking } from '#app/calendar/actions/book_appointment'
import type { Updating } from '#app/calendar/actions/update_appointment'
import type { Slot } from '#app/calendar/contracts/schedule'
import { transformAppointment } from '#app/calendar/transformers/appointment_transformer'
import { limitProblem } from '#app/shared/http/limit_problem'
import { Problem, invalid, notFound, versionConflict } from '#app/shared/http/problem'
import type { LimitReached } from '#app/tenancy/contracts/limit'

type Failure =
  | Exclude<Booking, { kind: 'booked' }>
  | Exclude<Updating, { kind: 'updated' }>
  | { kind: 'invalid_phone' }
  | LimitReached

const MESSAGES = {
  past: 'This time has passed',
  closed: 'Nobody works on this day',
  outside_hours: 'This time is outside of the working hours',
} as const

const unknown = (field: string) =>
  invalid([{ field, rule: 'exists', message: `The selected ${field} is not known here` }])

/** A refusal of the calendar as the problem that the API promises. */
export function bookingProblem(failure: Failure): Problem {
  switch (failure.kind) {
    case 'slot_taken':
      return new Problem(409, 'E_SLOT_TAKEN', { alternatives: failure.alternatives.map(offer) })
    case 'past':
    case 'closed':
    case 'outside_hours':
      return new Problem(422, 'E_VALIDATION', {
        errors: [{ field: 'startsAt', rule: failure.kind, message: MESSAGES[failure.kind] }],
        alternatives: failure.alternatives.map(offer),
      })
    case 'unknown_service':
      return unknown('serviceId')
    case 'unknown_professional':
      return unknown('professionalId')
    case 'unknown_contact':
      return unknown('contactId')
    case 'invalid_phone':
      return invalid([{ field: 'contact.phone', rule: 'phone', message: 'Not a phone number' }])
    case 'limit_reached':
      return limitProblem(failure)
    case 'hold_expired':
      return new Problem(409, 'E_SLOT_TAKEN', { alternatives: [] })
    case 'not_found':
      return notFound()
    case 'version_conflict':
      return versionConflict(transformAppointment(failure.current))
    case 'finished':
      return new Problem(409, 'E_APPOINTMENT_FINISHED', {
        current: transformAppointment(failure.current),
      })
  }
}

const offer = ({ startsAt, endsAt, professionalId }: Slot) => ({ startsAt, endsAt, professionalId })
