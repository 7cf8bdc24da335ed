import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

export const changeContactValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(LIMITS.text.name).nullable().optional(),
  email: vine
    .string()
    .trim()
    .toLowerCase()
    .email()
    .maxLength(LIMITS.text.email)
    .nullable()
    .optional(),
  language: vine.enum(LOCALES).nullable().optional(),
  version: vine.number({ strict: true }).withoutDecimals().positive(),
})

export const CONTACT_LISTING = {
  filters: { phone: vine.string().maxLength(LIMITS.text.phone) },
  sorts: ['-createdAt'],
  search: true,
} satisfies ListingRules
