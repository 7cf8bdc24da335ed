import type { HttpContext } from '@adonisjs/core/http'
import { overview } from '#app/organizations/queries/overview'

/** All tenants of an organization at a glance. */
export default class OverviewController {
  async show() {
    return { data: await overview(), meta: { nextCursor: null } }
  }

  page({ inertia }: HttpContext) {
    return inertia.render('organization/overview', {})
  }
}
