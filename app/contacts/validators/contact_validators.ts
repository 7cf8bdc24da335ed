import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'
import { emailField, nameField, versionField } from '#app/shared/fields'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'

export const changeContactValidator = vine.create({
  name: nameField().nullable().optional(),
  email: emailField().nullable().optional(),
  language: vine.enum(LOCALES).nullable().optional(),
  version: versionField(),
})

export const CONTACT_LISTING = {
  filters: { phone: vine.string().maxLength(LIMITS.text.phone) },
  sorts: ['-createdAt'],
  search: true,
} satisfies ListingRules
