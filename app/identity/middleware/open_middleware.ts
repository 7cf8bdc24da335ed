import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Says that a route asks for no permission, and why. It stops nobody: it is what tells a route that was meant to be open
 * from one whose guard was forgotten, which the start refuses.
 */
export default class OpenMiddleware {
  handle(_ctx: HttpContext, next: NextFn, _because: string) {
    return next()
  }
}
