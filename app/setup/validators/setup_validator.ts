import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'
import { emailField, nameField, timeZoneField } from '#app/shared/fields'
import { LIMITS } from '#app/shared/limits'

export const setupValidator = vine.create({
  name: nameField(),
  email: emailField(),
  password: vine.string().minLength(LIMITS.text.shortestPassword).maxLength(LIMITS.text.password),
  organization: nameField(),
  location: nameField(),
  timeZone: timeZoneField(),
  currency: vine.enum(Intl.supportedValuesOf('currency')),
  language: vine.enum(LOCALES),
})
