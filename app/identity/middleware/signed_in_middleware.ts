import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Problem, unauthenticated } from '#app/shared/http/problem'
import { isSafe } from '#app/shared/http/safe_methods'

/**
 * Nobody: 401. A session that writes must come from our own pages; browsers say so in `Sec-Fetch-Site` or `Origin`,
 * which a foreign page cannot forge.
 */
export default class SignedInMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    if (!ctx.identity) throw unauthenticated()
    const writes = !isSafe(ctx.request.method())
    if (writes && ctx.identityVia === 'session' && !fromOwnPage(ctx)) {
      throw new Problem(403, 'E_CSRF')
    }
    return next()
  }
}

function fromOwnPage(ctx: HttpContext): boolean {
  const site = ctx.request.header('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = ctx.request.header('origin')
  return origin !== undefined && URL.parse(origin)?.host === ctx.request.header('host')
}
