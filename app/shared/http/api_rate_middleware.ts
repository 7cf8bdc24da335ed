import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { apiRates } from '#app/shared/http/api_rates'
import { tooManyRequests } from '#app/shared/http/problem'

/**
 * One client that floods shall not slow the others: so much for each token or session, and for each tenant. What is asked
 * of no tenant counts for the user: `{ of: 'user' }`.
 */
export default class ApiRateMiddleware {
  handle(ctx: HttpContext, next: NextFn, { of = 'tenant' }: { of?: 'tenant' | 'user' } = {}) {
    const tenant = of === 'tenant' ? ctx.access.tenantId : `user:${ctx.identity?.userId}`
    const { wait, limit, remaining, reset } = apiRates.take(clientOf(ctx), tenant)
    ctx.response.header('ratelimit-limit', limit)
    ctx.response.header('ratelimit-remaining', remaining)
    ctx.response.header('ratelimit-reset', reset)
    if (wait > 0) throw tooManyRequests(wait)
    return next()
  }
}

/** By the token's id and not its header, which can be spelled in many ways. */
const clientOf = ({ identity, credential }: HttpContext) =>
  credential ? `token:${credential.id}` : `session:${identity?.userId}`
