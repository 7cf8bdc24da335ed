import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { scopesOf } from '#app/identity/contracts/identity'
import { Problem } from '#app/shared/http/problem'

/**
 * What a person does with their own account asks for a session, or for a token from signing in: an API token that
 * leaked must not make others, and outlive itself.
 */
export default class PersonMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    if (scopesOf(ctx) !== null) throw new Problem(403, 'E_SIGN_IN_REQUIRED')
    return next()
  }
}
