import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { sharedProps } from '#app/shared/http/shared_props'

const LOCATION = 'x-inertia-location'
const BEYOND_ASCII = /[^\x21-\x7e]/g

/** What every page gets besides its own props. */
export default class InertiaMiddleware extends BaseInertiaMiddleware {
  async share(ctx: HttpContext) {
    return {
      errors: ctx.inertia.always(this.getValidationErrors(ctx)),
      ...(await sharedProps(ctx)),
    }
  }

  async handle(ctx: HttpContext, next: NextFn) {
    await this.init(ctx)
    const output: unknown = await next()
    this.dispose(ctx)
    this.#sayWhereAsAsked(ctx)
    return output
  }

  /**
   * Who has older pages is sent to the same address anew. The package names that address decoded, and a header with
   * letters beyond Latin ends the whole process; as it was asked for it is plain.
   */
  #sayWhereAsAsked({ request, response }: HttpContext) {
    if (response.getHeader(LOCATION) !== request.url(true)) return
    response.header(
      LOCATION,
      (request.request.url ?? '/').replace(BEYOND_ASCII, encodeURIComponent)
    )
  }
}
