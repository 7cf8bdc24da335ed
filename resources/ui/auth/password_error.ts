import type { TextKey, Translate } from '~/text/use_text'

const byRule: Record<string, TextKey> = {
  required: 'form.required',
  minLength: 'password.minLength',
  maxLength: 'password.maxLength',
  common: 'password.common',
  personal: 'password.personal',
  pattern: 'password.pattern',
  wrong: 'password.wrong',
}

/** Why a password was refused, as a sentence. */
export function passwordError(rule: string | undefined, t: Translate): string | undefined {
  if (!rule) return undefined
  const key = byRule[rule]
  return key ? t(key) : rule
}
