import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'

export const changeContactValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(200).nullable().optional(),
  email: vine.string().trim().toLowerCase().email().maxLength(254).nullable().optional(),
  language: vine.enum(LOCALES).nullable().optional(),
  version: vine.number({ strict: true }).withoutDecimals().positive(),
})

export const contactFilters = { phone: vine.string().maxLength(40) }
