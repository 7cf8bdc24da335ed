import type { HttpContext } from '@adonisjs/core/http'
import { changeTenant } from '#app/organizations/actions/change_tenant'
import { closeTenant } from '#app/organizations/actions/close_tenant'
import { createTenant } from '#app/organizations/actions/create_tenant'
import { ownTenants } from '#app/organizations/queries/own_tenants'
import { transformTenant } from '#app/organizations/transformers/tenant_transformer'
import {
  changeTenantValidator,
  createTenantValidator,
} from '#app/organizations/validators/organization_validators'
import { idParam } from '#app/shared/http/params'
import { notFound, Problem, versionConflict } from '#app/shared/http/problem'

/** The tenants of an organization, for who keeps them. There are few, so the list is one page. */
export default class TenantsController {
  async index({ access }: HttpContext) {
    const tenants = await ownTenants(access, 'tenants.read')
    return { data: tenants.map(transformTenant), meta: { nextCursor: null } }
  }

  async show(ctx: HttpContext) {
    return { data: await own(ctx, idParam(ctx), 'tenants.read') }
  }

  async store(ctx: HttpContext) {
    const tenant = await ctx.request.validateUsing(createTenantValidator)
    const result = await createTenant(ctx.access, tenant)
    if (result.kind === 'slug_taken') throw new Problem(409, 'E_SLUG_TAKEN')
    if (result.kind === 'limit_reached') {
      throw new Problem(409, 'E_LIMIT_REACHED', { limit: 'tenants', value: result.value })
    }
    ctx.response.status(201)
    return { data: await own(ctx, result.id, 'tenants.create') }
  }

  async update(ctx: HttpContext) {
    const { id } = await own(ctx, idParam(ctx), 'tenants.update')
    const changes = await ctx.request.validateUsing(changeTenantValidator)
    const result = await changeTenant(ctx.access, id, changes)
    if (result.kind === 'unknown') throw notFound()
    const present = await own(ctx, id, 'tenants.update')
    if (result.kind === 'stale') throw versionConflict(present)
    return { data: present }
  }

  suspend(ctx: HttpContext) {
    return close(ctx, true)
  }

  resume(ctx: HttpContext) {
    return close(ctx, false)
  }
}

async function close(ctx: HttpContext, closed: boolean) {
  const { id } = await own(ctx, idParam(ctx), 'tenants.suspend')
  const result = await closeTenant(ctx.access, id, closed)
  if (result.kind === 'unknown') throw notFound()
  if (result.kind === 'current') throw new Problem(409, 'E_TENANT_CURRENT')
  if (result.kind === 'last_ceo') throw new Problem(409, 'E_LAST_CEO')
  if (result.kind === 'wrong_state') throw new Problem(409, 'E_TENANT_STATE')
  return { data: await own(ctx, id, 'tenants.suspend') }
}

/** One of those in which the asker holds the permission. */
async function own({ access }: HttpContext, id: string, permission: string) {
  const tenants = await ownTenants(access, permission)
  const tenant = tenants.find((one) => one.id === id)
  if (!tenant) throw notFound()
  return transformTenant(tenant)
}
