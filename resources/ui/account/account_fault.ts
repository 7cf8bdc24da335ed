import { passwordError } from '~/auth/password_error'
import type { Translate } from '~/text/use_text'

/** What is wrong with a field of an account, in words. */
export const accountFault = (field: string, rule: string, t: Translate): string | undefined =>
  field === 'email' ? undefined : passwordError(rule, t)
