import type { TextKey, Translate } from '~/text/use_text'

const byRule: Record<string, TextKey> = {
  required: 'register.error.required',
  email: 'register.error.email',
  regex: 'register.error.phone',
  common: 'register.error.common',
  personal: 'register.error.personal',
  pattern: 'register.error.pattern',
  wrong: 'register.error.wrong',
  exists: 'register.error.exists',
  uuid: 'register.error.exists',
  maxLength: 'register.error.tooLong',
  throttled: 'register.error.throttled',
  E_TOO_MANY_REQUESTS: 'login.error.throttled',
  E_CREDENTIALS: 'register.error.wrong',
  E_NOT_ACTIVE: 'login.error.notActive',
  other_address: 'invite.otherAddress',
}

/** What the server, or the form itself, says of a field, as a sentence. */
export function personError(field: string, rule: string | undefined, t: Translate) {
  if (!rule) return undefined
  if (rule === 'minLength') {
    return t(field === 'password' ? 'register.error.password' : 'register.error.required')
  }
  return t(byRule[rule] ?? 'register.error.invalid')
}
