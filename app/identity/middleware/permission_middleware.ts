import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { mayChange } from '#app/api_tokens/contracts/scopes'
import { scopesOf } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import { isSafe } from '#app/shared/http/safe_methods'
import { forbidden } from '#app/shared/http/problem'

/** Lets pass who holds the permission in the chosen tenant; a token that may only look changes nothing by it. */
export default class PermissionMiddleware {
  handle(ctx: HttpContext, next: NextFn, permission: string) {
    if (!can(ctx.access, permission)) throw forbidden()
    if (!isSafe(ctx.request.method()) && !mayChange(scopesOf(ctx), permission)) throw forbidden()
    return next()
  }
}
