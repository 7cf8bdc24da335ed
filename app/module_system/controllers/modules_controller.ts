import type { HttpContext } from '@adonisjs/core/http'
import { disableModule } from '#app/module_system/actions/disable_module'
import { enableModule } from '#app/module_system/actions/enable_module'
import { gate } from '#app/module_system/gate'
import { moduleSwitchProblem } from '#app/module_system/module_switch_problem'
import { listModules } from '#app/module_system/queries/list_modules'
import { moduleAdditions } from '#app/module_system/queries/module_additions'
import { registry } from '#app/module_system/registry'
import { transformModule } from '#app/module_system/transformers/module_transformer'
import { switchValidator } from '#app/module_system/validators/switch_validator'
import { MODULE_LISTING } from '#app/module_system/validators/module_listing'
import { pageOf, readListing } from '#app/shared/http/listing'
import { notFound } from '#app/shared/http/problem'

export default class ModulesController {
  async index(ctx: HttpContext) {
    const listing = await readListing(ctx, MODULE_LISTING)
    const rows = await listModules(ctx.access, listing)
    return pageOf(rows, listing.limit, (row) => [row.name, row.id])
  }

  async show(ctx: HttpContext) {
    return { data: await this.#shown(ctx) }
  }

  /** The module as it is for this tenant: what it adds now, and what was used of it this month. */
  async additions(ctx: HttpContext) {
    const { id, name, version, enabled } = await this.#shown(ctx)
    const adds = await moduleAdditions(id, ctx.access)
    return { data: { id, name, version, enabled, adds } }
  }

  async update(ctx: HttpContext) {
    const moduleId = this.#manifest(ctx).id
    const { enabled } = await ctx.request.validateUsing(switchValidator)
    const input = { moduleId, actorId: ctx.access.userId }
    const result = enabled ? await enableModule(input) : await disableModule(input)
    const problem = moduleSwitchProblem(result)
    if (problem) throw problem
    return { data: await this.#shown(ctx) }
  }

  #manifest(ctx: HttpContext) {
    const manifest = registry.modules.get(String(ctx.params.id))
    if (!manifest) throw notFound()
    return manifest
  }

  async #shown(ctx: HttpContext) {
    const manifest = this.#manifest(ctx)
    const enabled = await gate.isEnabled(ctx.access.tenantId, manifest.id)
    return transformModule(manifest, enabled, ctx.access.locale)
  }
}
