import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { gate } from '#app/module_system/gate'
import { notFound } from '#app/shared/http/problem'

/** A module that is off answers as if it did not exist. */
export default class ModuleMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { id }: { id: string }) {
    if (!(await gate.isEnabled(ctx.access.tenantId, id))) throw notFound()
    return next()
  }
}
