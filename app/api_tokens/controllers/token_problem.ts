import type { TokenCreation } from '#app/api_tokens/actions/create_personal_token'
import { limitProblem } from '#app/shared/http/limit_problem'
import { invalid } from '#app/shared/http/problem'

type Refusal = Exclude<TokenCreation<unknown>, { kind: 'created' }> | { kind: 'unknown_tenant' }

/** Why no token was made. */
export function tokenProblem(refusal: Refusal) {
  switch (refusal.kind) {
    case 'not_held':
      return invalid([
        {
          field: 'scopes',
          rule: 'held',
          message: `You or the role may not: ${refusal.scopes.join(', ')}`,
        },
      ])
    case 'unknown_tenant':
      return invalid([
        { field: 'tenantIds', rule: 'exists', message: 'You manage no tokens in such a tenant' },
      ])
    case 'limit_reached':
      return limitProblem(refusal)
  }
}
