import type { DeadLink } from '#app/identity/actions/reset_password'
import type { Unconfirmed } from '#app/identity/actions/confirm_password'
import type { PasswordFault } from '#app/identity/passwords/judge_password'
import { invalid, Problem, tooManyRequests } from '#app/shared/http/problem'
import { LIMITS } from '#app/shared/limits'

const { shortestPassword, password: longest } = LIMITS.text

const MESSAGES: Record<PasswordFault, string> = {
  minLength: `At least ${shortestPassword} characters`,
  maxLength: `At most ${longest} characters`,
  common: 'One of the passwords that are tried first',
  personal: 'Made of what everybody knows about you',
  pattern: 'A pattern that is easily guessed',
}

/** 422: a new password that is refused; `rule` says why. */
export const passwordProblem = (fault: PasswordFault) =>
  invalid([{ field: 'password', rule: fault, message: MESSAGES[fault] }])

/** A link that does nothing: 404 when it never did, 409 with `state` when it did once. */
export const deadLinkProblem = (state: DeadLink) =>
  state === 'unknown' ? new Problem(404, 'E_NOT_FOUND') : new Problem(409, 'E_LINK_DEAD', { state })

export const takenProblem = () => new Problem(409, 'E_EMAIL_TAKEN')

/** The current password was asked for: 422 when it is wrong, because the session is still good. */
export function unconfirmedProblem(result: Unconfirmed, field: string) {
  if (result.kind === 'throttled') return tooManyRequests(result.retryAfterSeconds, result.most)
  return invalid([{ field, rule: 'wrong', message: 'This is not your password' }])
}
