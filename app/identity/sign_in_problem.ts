import type { SignInResult } from '#app/identity/actions/sign_in'
import { Problem, tooManyRequests } from '#app/shared/http/problem'

export function signInProblem(result: Exclude<SignInResult, { kind: 'signed_in' }>): Problem {
  switch (result.kind) {
    case 'wrong_credentials':
      return new Problem(401, 'E_CREDENTIALS')
    case 'not_active':
      return new Problem(403, result.status === 'pending' ? 'E_PENDING' : 'E_NOT_ACTIVE')
    case 'throttled':
      return tooManyRequests(result.retryAfterSeconds, result.most)
  }
}
