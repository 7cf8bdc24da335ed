import vine from '@vinejs/vine'
import { APPOINTMENT_STATUSES } from '#app/calendar/contracts/appointment'
import { APPOINTMENT_SORTS } from '#app/calendar/queries/list_appointments'
import { isoDateOrTime, isoTime } from '#app/shared/moment_rule'
import { cleanText } from '#app/shared/clean_text'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

const id = () => vine.string().uuid()
const text = (longest: number) => vine.string().maxLength(longest).transform(cleanText)

export const newAppointmentValidator = vine.create({
  serviceId: id(),
  professionalId: id().optional(),
  startsAt: isoTime(),
  contactId: id().optional().requiredIfMissing('contact'),
  contact: vine
    .object({
      name: text(LIMITS.text.name).nullable().optional(),
      phone: vine.string().minLength(3).maxLength(LIMITS.text.phone),
    })
    .optional(),
  notes: text(LIMITS.text.notes).nullable().optional(),
})

export const appointmentChangesValidator = vine.create({
  startsAt: isoTime().optional(),
  professionalId: id().optional(),
  status: vine.enum(APPOINTMENT_STATUSES).optional(),
  notes: text(LIMITS.text.notes).nullable().optional(),
  version: vine.number().withoutDecimals().optional(),
})

export const cancellationValidator = vine.create({
  reason: text(LIMITS.text.reason).nullable().optional(),
  version: vine.number().withoutDecimals().optional(),
})

export const APPOINTMENT_LISTING = {
  filters: {
    from: isoDateOrTime().optional(),
    to: isoDateOrTime().optional(),
    status: vine.enum(APPOINTMENT_STATUSES).optional(),
    contactId: id().optional(),
    professionalId: id().optional(),
    serviceId: id().optional(),
    phone: vine.string().maxLength(LIMITS.text.phone).optional(),
  },
  sorts: APPOINTMENT_SORTS,
} satisfies ListingRules

export const availabilityValidator = vine.create({
  serviceId: id(),
  professionalId: id().optional(),
  from: isoDateOrTime(),
  to: isoDateOrTime(),
})
