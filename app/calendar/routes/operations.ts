import { describeRoutes } from '#app/api_docs/contracts/operation'
import { list } from '#app/api_docs/contracts/schema'
import { appointmentSchema, slotSchema } from '#app/calendar/transformers/appointment_schema'
import { professionalSchema, serviceSchema } from '#app/calendar/transformers/offering_schema'
import {
  APPOINTMENT_LISTING,
  appointmentChangesValidator,
  availabilityValidator,
  cancellationValidator,
  newAppointmentValidator,
} from '#app/calendar/validators/appointment_validators'
import {
  newProfessionalValidator,
  newServiceValidator,
  OFFERING_LISTING,
  professionalChangesValidator,
  serviceChangesValidator,
} from '#app/calendar/validators/offering_validators'
import { cardsSchema } from '#app/module_system/transformers/card_schema'
import { LIMITS } from '#app/shared/limits'

const CHANGED = { E_VERSION_CONFLICT: 409 }
const FULL = { E_LIMIT_REACHED: 409 }
const BOOKED = { E_SLOT_TAKEN: 409 }
const MOVED = { ...BOOKED, ...CHANGED, E_APPOINTMENT_FINISHED: 409 }

export default describeRoutes('Calendar', {
  'GET /api/v1/appointments': {
    summary: 'Appointments',
    description: 'Those within one’s reach.',
    list: APPOINTMENT_LISTING,
    answer: { page: appointmentSchema },
  },
  'GET /api/v1/appointments/:id': {
    summary: 'An appointment',
    answer: { data: appointmentSchema },
  },
  'GET /api/v1/appointments/:id/panel': {
    summary: 'What modules know about an appointment',
    answer: { data: cardsSchema },
  },
  'POST /api/v1/appointments': {
    summary: 'Book an appointment',
    description:
      'Without `professionalId` any free one. A start in the past, on a closed day or outside the working hours is 422 with rule `past`, `closed` or `outside_hours` and `alternatives`; a taken one is 409 with `alternatives`.',
    status: 201,
    takes: newAppointmentValidator,
    answer: { data: appointmentSchema },
    problems: { ...BOOKED, ...FULL },
  },
  'PATCH /api/v1/appointments/:id': {
    summary: 'Move an appointment, change its status or its notes',
    takes: appointmentChangesValidator,
    answer: { data: appointmentSchema },
    problems: MOVED,
  },
  'DELETE /api/v1/appointments/:id': {
    summary: 'Cancel an appointment',
    takes: cancellationValidator,
    answer: { nothing: true },
    problems: MOVED,
  },
  'GET /api/v1/availability': {
    summary: 'Free slots',
    description: `Dates or times; \`to\` is exclusive, and at most ${LIMITS.list.availabilityDays} days after \`from\`.`,
    query: availabilityValidator,
    answer: { data: list(slotSchema) },
  },
  'GET /api/v1/services': {
    summary: 'Services, by name',
    list: OFFERING_LISTING,
    answer: { page: serviceSchema },
  },
  'GET /api/v1/services/:id': { summary: 'A service', answer: { data: serviceSchema } },
  'POST /api/v1/services': {
    summary: 'Add a service',
    status: 201,
    takes: newServiceValidator,
    answer: { data: serviceSchema },
    problems: FULL,
  },
  'PATCH /api/v1/services/:id': {
    summary: 'Change a service',
    takes: serviceChangesValidator,
    answer: { data: serviceSchema },
    problems: CHANGED,
  },
  'GET /api/v1/professionals': {
    summary: 'Professionals, by name',
    list: OFFERING_LISTING,
    answer: { page: professionalSchema },
  },
  'GET /api/v1/professionals/:id': {
    summary: 'A professional',
    answer: { data: professionalSchema },
  },
  'POST /api/v1/professionals': {
    summary: 'Add a professional',
    status: 201,
    takes: newProfessionalValidator,
    answer: { data: professionalSchema },
    problems: FULL,
  },
  'PATCH /api/v1/professionals/:id': {
    summary: 'Change a professional',
    takes: professionalChangesValidator,
    answer: { data: professionalSchema },
    problems: CHANGED,
  },
})
