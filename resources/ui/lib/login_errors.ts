import type { TextKey, Translate } from '~/text/use_text'

type Errors = Partial<Record<'form' | 'email' | 'password', string>>

const byCode: Record<string, TextKey> = {
  E_CREDENTIALS: 'login.error.credentials',
  E_TOO_MANY_REQUESTS: 'login.error.throttled',
  E_NOT_ACTIVE: 'login.error.notActive',
  E_PENDING: 'login.error.pending',
  E_NO_TENANT: 'login.error.noTenant',
}

const missing = {
  email: 'login.error.emailRequired',
  password: 'login.error.passwordRequired',
} as const

/** Turns the codes of a refused login into sentences; a field's own message stays as it is. */
export function loginErrors(errors: Errors, t: Translate): Errors {
  return {
    form: errors.form && t(byCode[errors.form] ?? 'login.error.unknown'),
    email: errors.email && fieldText(errors.email, 'email', t),
    password: errors.password && fieldText(errors.password, 'password', t),
  }
}

function fieldText(error: string, field: 'email' | 'password', t: Translate): string {
  if (error === 'required') return t(missing[field])
  return error
}
