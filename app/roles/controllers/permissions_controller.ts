import type { HttpContext } from '@adonisjs/core/http'
import { permissionCatalogue } from '#app/roles/queries/permission_catalogue'
import { authorOf } from '#app/roles/controllers/author'

/** Every permission there is, by area, and how far the reader may grant each. */
export default class PermissionsController {
  index(ctx: HttpContext) {
    const { identity, tenantId } = authorOf(ctx)
    const member = identity.memberships.find((one) => one.tenantId === tenantId)
    const data = permissionCatalogue(ctx.access.locale, member)
    return { data, meta: { nextCursor: null } }
  }
}
