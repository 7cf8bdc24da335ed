import type { HttpContext } from '@adonisjs/core/http'
import { changeTenantSettings } from '#app/settings/actions/change_tenant_settings'
import { withoutSecrets } from '#app/settings/controllers/without_secrets'
import { kernelGroup, type Group } from '#app/settings/groups'
import { readGroup } from '#app/settings/queries/read_group'
import { transformForm } from '#app/settings/transformers/form_transformer'
import { settingsValidator } from '#app/settings/validators/settings_validator'
import { invalid, notFound, versionConflict } from '#app/shared/http/problem'

/** What a tenant sets about the kernel. Modules have addresses of their own. */
export default class TenantSettingsController {
  async show(ctx: HttpContext) {
    return { data: await this.#shown(ctx, groupOf(ctx)) }
  }

  async update(ctx: HttpContext) {
    const group = groupOf(ctx)
    const input = await ctx.request.validateUsing(settingsValidator)
    const result = await changeTenantSettings(group, input)
    if (result.kind === 'invalid') throw invalid(result.errors)
    const now = await this.#shown(ctx, group)
    if (result.kind === 'stale') {
      throw versionConflict(now, {
        version: input.version,
        values: withoutSecrets(input.values, group.declaration),
      })
    }
    return { data: now }
  }

  async #shown({ access: { locale } }: HttpContext, group: Group) {
    return transformForm(group, await readGroup(group), { shownFor: 'tenant', locale })
  }
}

function groupOf({ params }: HttpContext): Group {
  const group = kernelGroup(String(params.group))
  if (!group) throw notFound()
  return group
}
