import { Problem } from '#app/shared/http/problem'

/** Names the limit and how much it allows, so that a program can tell which it was. */
export const limitProblem = ({ limit, value }: { limit: string; value: number }) =>
  new Problem(409, 'E_LIMIT_REACHED', { limit, value })
