import { Problem } from '~/api/client'
import { passwordError } from '~/auth/password_error'
import type { Translate } from '~/text/use_text'

/** What the server said against a form: a sentence for one field, and one for the whole. */
export function refusalOf(error: unknown, t: Translate) {
  const problem = error instanceof Problem ? error : null
  const faults = problem?.status === 422 ? problem.errors : []
  return {
    field: (name: string): string | undefined => {
      const fault = faults.find(({ field }) => field === name)
      if (!fault) return undefined
      return name === 'email' ? t('forgot.emailInvalid') : passwordError(fault.rule, t)
    },
    form:
      problem?.status === 429
        ? t('security.throttled')
        : error && faults.length === 0
          ? (problem?.message ?? '') || t('state.failed')
          : undefined,
  }
}
