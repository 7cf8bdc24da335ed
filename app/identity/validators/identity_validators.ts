import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'

export const signInValidator = vine.create({
  email: vine.string().trim().minLength(1).maxLength(254),
  password: vine.string().minLength(1).maxLength(200),
})

export const preferencesValidator = vine.create({
  locale: vine.enum(LOCALES).optional(),
  theme: vine.enum(['dark', 'light', 'system'] as const).optional(),
})

export const localeValidator = vine.create({ locale: vine.enum(LOCALES) })
