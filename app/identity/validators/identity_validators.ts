import vine from '@vinejs/vine'
import { LOCALES } from '#app/shared/contracts/locale'
import { LIMITS } from '#app/shared/limits'

/** Whatever somebody types: a wrong address is told no differently from a wrong password. */
const credentials = {
  email: vine.string().trim().minLength(1).maxLength(LIMITS.text.email),
  password: vine.string().minLength(1).maxLength(LIMITS.text.password),
}

export const signInValidator = vine.create(credentials)

export const webSignInValidator = vine.create({
  ...credentials,
  remember: vine.boolean().optional(),
})

export const preferencesValidator = vine.create({
  locale: vine.enum(LOCALES).optional(),
  theme: vine.enum(['dark', 'light', 'system'] as const).optional(),
})

/** `from` is a path of ours, so that nobody is led elsewhere. */
export const localeValidator = vine.create({
  locale: vine.enum(LOCALES),
  from: vine
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .optional(),
})
