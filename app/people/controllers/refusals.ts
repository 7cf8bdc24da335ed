import type { Refusal } from '#app/people/contracts/people_actor'
import { forbidden, notFound, Problem, type FieldError } from '#app/shared/http/problem'

/** Why a change of a person is refused, as an answer; `stale` is the caller's, who knows the present state. */
export function refusalProblem({ kind }: Exclude<Refusal, { kind: 'stale' }>): Problem {
  switch (kind) {
    case 'unknown':
      return notFound()
    case 'beyond_rights':
      return forbidden()
    case 'self':
      return new Problem(409, 'E_ONESELF')
    case 'last_ceo':
      return new Problem(409, 'E_LAST_CEO')
  }
}

export const unknownField = (field: string): FieldError => ({
  field,
  rule: 'exists',
  message: `The ${field} is not known here`,
})
