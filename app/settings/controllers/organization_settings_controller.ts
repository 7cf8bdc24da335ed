import type { HttpContext } from '@adonisjs/core/http'
import { changeOrganizationSettings } from '#app/settings/actions/change_organization_settings'
import { withoutSecrets } from '#app/settings/controllers/without_secrets'
import { findGroup, type Group } from '#app/settings/groups'
import {
  modulesOfOrganization,
  readOrganizationGroup,
} from '#app/settings/queries/read_organization_group'
import { transformForm } from '#app/settings/transformers/form_transformer'
import { organizationSettingsValidator } from '#app/settings/validators/settings_validator'
import { invalid, notFound, versionConflict } from '#app/shared/http/problem'

/** What an organization sets for all its tenants: about the kernel, and about modules that any of them uses. */
export default class OrganizationSettingsController {
  async show(ctx: HttpContext) {
    return { data: await this.#shown(ctx, await groupOf(ctx)) }
  }

  async update(ctx: HttpContext) {
    const group = await groupOf(ctx)
    const input = await ctx.request.validateUsing(organizationSettingsValidator)
    const { organizationId } = ctx.access
    const { locked = [], ...change } = input
    const result = await changeOrganizationSettings(group, { ...change, locked, organizationId })
    if (result.kind === 'invalid') throw invalid(result.errors)
    const now = await this.#shown(ctx, group)
    if (result.kind === 'stale') {
      throw versionConflict(now, {
        version: input.version,
        values: withoutSecrets(input.values, group.declaration),
        locked,
      })
    }
    return { data: now }
  }

  async #shown({ access: { locale, organizationId } }: HttpContext, group: Group) {
    const state = await readOrganizationGroup(group, organizationId)
    return transformForm(group, state, { shownFor: 'organization', locale })
  }
}

async function groupOf({ params, access }: HttpContext): Promise<Group> {
  const group = findGroup(String(params.group))
  if (!group) throw notFound()
  const { moduleId } = group
  if (moduleId !== null && !(await modulesOfOrganization(access.organizationId)).has(moduleId)) {
    throw notFound()
  }
  return group
}
