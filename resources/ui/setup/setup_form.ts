import type { TextKey, Translate } from '~/text/use_text'
import type { Locale } from '~/types'

/** In the order of the page, which is also the order in which a faulty one is focused. */
export const setupFields = [
  'name',
  'email',
  'password',
  'organization',
  'location',
  'timeZone',
  'currency',
  'language',
] as const

export type SetupField = (typeof setupFields)[number]

export type SetupForm = Record<Exclude<SetupField, 'language'>, string> & {
  language: Locale
  form?: string
}

export const emptySetup = (locale: Locale): SetupForm => ({
  name: '',
  email: '',
  password: '',
  organization: '',
  location: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'EUR',
  language: locale,
})

const byCode: Record<string, TextKey> = {
  required: 'setup.error.required',
  email: 'setup.error.email',
  taken: 'setup.error.emailTaken',
  timeZone: 'setup.error.timeZone',
  maxLength: 'setup.error.tooLong',
  common: 'setup.error.common',
  personal: 'setup.error.personal',
  pattern: 'setup.error.pattern',
  throttled: 'login.error.throttled',
}

/** What the server, or the form itself, says of a field, as a sentence. */
export function setupError(field: SetupField | 'form', code: string | undefined, t: Translate) {
  if (!code) return undefined
  if (code === 'minLength') {
    return t(field === 'password' ? 'setup.error.passwordShort' : 'setup.error.required')
  }
  return t(byCode[code] ?? 'setup.error.invalid')
}
