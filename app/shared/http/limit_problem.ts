import { Problem } from '#app/shared/http/problem'
import type { LimitReached } from '#app/tenancy/contracts/limit'

/** Names the limit and how much it allows, so that a program can tell which it was. */
export const limitProblem = ({ limit, value }: Pick<LimitReached, 'limit' | 'value'>) =>
  new Problem(409, 'E_LIMIT_REACHED', { limit, value })
