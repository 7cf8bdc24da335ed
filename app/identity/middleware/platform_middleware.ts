import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isCovered } from '#app/api_tokens/contracts/scopes'
import { scopesOf } from '#app/identity/contracts/identity'
import { PLATFORM_PERMISSIONS } from '#app/identity/platform_permissions'
import { forbidden } from '#app/shared/http/problem'

/** Lets pass who holds a permission over the whole instance. */
export default class PlatformMiddleware {
  handle(ctx: HttpContext, next: NextFn, permission: string) {
    const holds = ctx.identity?.superAdmin && PLATFORM_PERMISSIONS.includes(permission)
    if (!holds || !isCovered(scopesOf(ctx), permission)) throw forbidden()
    return next()
  }
}
