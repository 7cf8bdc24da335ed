import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isCovered } from '#app/api_tokens/contracts/scopes'
import { scopesOf } from '#app/identity/contracts/identity'
import { registry } from '#app/module_system/registry'
import { forbidden } from '#app/shared/http/problem'

/** Lets pass who holds a permission over the whole instance. */
export default class PlatformMiddleware {
  handle(ctx: HttpContext, next: NextFn, permission: string) {
    const granted = registry.permissions.get(permission)?.grantedTo.super_admin
    if (!ctx.identity?.superAdmin || !granted) throw forbidden()
    if (!isCovered(scopesOf(ctx), permission)) throw forbidden()
    return next()
  }
}
