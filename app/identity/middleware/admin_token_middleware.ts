import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { hashToken, sameSecret } from '#app/identity/token'
import { Problem } from '#app/shared/http/problem'
import { credentials } from '#app/tenancy/system/credentials'

/**
 * Administration by API needs the organization's admin token besides the bearer token, so that a stolen bearer token
 * alone opens none of it. A person in the web interface has proved a password instead.
 */
export default class AdminTokenMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.identityVia === 'session') return next()
    const given = ctx.request.header('x-admin-token')
    const expected = await credentials.adminTokenHash(ctx.access.organizationId)
    if (!given || !expected || !sameSecret(hashToken(given), expected)) {
      throw new Problem(403, 'E_ADMIN_TOKEN_REQUIRED')
    }
    return next()
  }
}
