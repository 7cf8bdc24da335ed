import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { noteTokenUse } from '#app/api_tokens/actions/note_token_use'
import { clock } from '#app/shared/clock'
import { SESSION_USER } from '#app/identity/session_keys'
import { hashToken } from '#app/identity/token'
import { identities } from '#app/tenancy/system/identities'

/**
 * Finds out who is asking: a bearer token, else the session if the stack opened one. Nobody is fine here; whoever
 * needs somebody asks with `signedIn`.
 */
export default class IdentityMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const bearer = /^Bearer\s+(\S{1,200})$/i.exec(
      ctx.request.header('authorization', '') ?? ''
    )?.[1]
    if (bearer) {
      const found = await identities.byTokenHash(hashToken(bearer), clock.now().toJSDate())
      if (found?.status === 'active') {
        const { credential, ...identity } = found
        Object.assign(ctx, { identity, identityVia: 'token', credential })
        noteTokenUse(credential)
      }
      return next()
    }
    const userId: unknown = ctx.session?.get(SESSION_USER)
    if (typeof userId === 'string') {
      const identity = await identities.byId(userId)
      if (identity?.status === 'active') Object.assign(ctx, { identity, identityVia: 'session' })
    }
    return next()
  }
}
