import type { HttpContext } from '@adonisjs/core/http'
import { changeOrganization } from '#app/organizations/actions/change_organization'
import { ownOrganization } from '#app/organizations/queries/own_organization'
import { transformOrganization } from '#app/organizations/transformers/organization_transformer'
import { changeOrganizationValidator } from '#app/organizations/validators/organization_validators'
import { notFound, versionConflict } from '#app/shared/http/problem'

export default class OrganizationController {
  async show(ctx: HttpContext) {
    return { data: await current(ctx) }
  }

  async update(ctx: HttpContext) {
    const changes = await ctx.request.validateUsing(changeOrganizationValidator)
    const result = await changeOrganization(ctx.access, changes)
    if (result === 'stale') throw versionConflict(await current(ctx))
    return { data: await current(ctx) }
  }
}

async function current({ access }: HttpContext) {
  const organization = await ownOrganization(access.organizationId)
  if (!organization) throw notFound()
  return transformOrganization(organization)
}
