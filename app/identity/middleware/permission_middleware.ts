import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { can } from '#app/identity/contracts/permission'
import { forbidden } from '#app/shared/http/problem'

/** Lets pass who holds the permission in the chosen tenant. */
export default class PermissionMiddleware {
  handle(ctx: HttpContext, next: NextFn, permission: string) {
    if (!can(ctx.access, permission)) throw forbidden()
    return next()
  }
}
