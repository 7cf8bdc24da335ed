import vine from '@vinejs/vine'
import { nameField } from '#app/shared/fields'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

const MAX_MINOR = 1_000_000_000_00

const minutes = (from: number, to: number) => vine.number().withoutDecimals().range([from, to])
const ids = () => vine.array(vine.string().uuid()).maxLength(LIMITS.list.ids).distinct()

const service = {
  name: nameField(),
  durationMinutes: minutes(5, 1440),
  bufferBeforeMinutes: minutes(0, 480).optional(),
  bufferAfterMinutes: minutes(0, 480).optional(),
  price: vine
    .object({
      amountMinor: vine.number().withoutDecimals().range([0, MAX_MINOR]),
      currency: vine.string().regex(/^[A-Z]{3}$/),
    })
    .nullable()
    .optional(),
  professionalIds: ids().optional(),
  active: vine.boolean({ strict: true }).optional(),
}

const workingHours = vine
  .array(
    vine.object({
      weekday: minutes(1, 7),
      startsMinute: minutes(0, 1439),
      endsMinute: minutes(1, 1440),
    })
  )
  .maxLength(LIMITS.list.workingHours)

const professional = {
  name: nameField(),
  userId: vine.string().uuid().nullable().optional(),
  color: vine
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  serviceIds: ids().optional(),
  workingHours: workingHours.optional(),
  active: vine.boolean({ strict: true }).optional(),
}

const version = vine.number().withoutDecimals().optional()

export const newServiceValidator = vine.create(service)
export const serviceChangesValidator = vine.create({
  ...service,
  name: nameField().optional(),
  durationMinutes: minutes(5, 1440).optional(),
  version,
})

export const newProfessionalValidator = vine.create(professional)
export const professionalChangesValidator = vine.create({
  ...professional,
  name: nameField().optional(),
  version,
})

export const OFFERING_LISTING = {
  filters: { active: vine.boolean() },
  sorts: ['name', '-name'],
} satisfies ListingRules
