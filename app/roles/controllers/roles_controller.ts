import type { HttpContext } from '@adonisjs/core/http'
import { deleteRole } from '#app/roles/actions/delete_role'
import { changeRole, createRole } from '#app/roles/actions/save_role'
import { checkedGrants } from '#app/roles/controllers/checked_grants'
import { roleProblem } from '#app/roles/controllers/role_problem'
import { findRole, listRoles, ofOrganization } from '#app/roles/queries/list_roles'
import { transformRole } from '#app/roles/transformers/role_transformer'
import {
  newRoleValidator,
  ROLE_LISTING,
  roleChangesValidator,
} from '#app/roles/validators/role_validators'
import { authorOf } from '#app/roles/controllers/author'
import { pageOf, readListing } from '#app/shared/http/listing'
import { forbidden, invalid, notFound, Problem } from '#app/shared/http/problem'

export default class RolesController {
  async index(ctx: HttpContext) {
    const { cursor, limit } = await readListing(ctx, ROLE_LISTING)
    const all = await listRoles(ctx.access.organizationId)
    const from = cursor ? all.findIndex(({ id }) => id === cursor[0]) + 1 : 0
    const { data, meta } = pageOf(all.slice(from, from + limit + 1), limit, ({ id }) => [id])
    return { data: data.map((role) => transformRole(ctx, role)), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformRole(ctx, await this.#role(ctx)) }
  }

  async store(ctx: HttpContext) {
    const { name, permissions = {}, copyOf } = await ctx.request.validateUsing(newRoleValidator)
    const model = copyOf === undefined ? null : await findRole(ctx.access.organizationId, copyOf)
    if (copyOf !== undefined && !model) {
      throw invalid([{ field: 'copyOf', rule: 'exists', message: 'There is no such role' }])
    }
    const grants = { ...model?.grants, ...checkedGrants(permissions) }
    const result = await createRole(authorOf(ctx), { name, grants })
    if (result.kind !== 'saved') throw roleProblem(ctx, result)
    return ctx.response.created({ data: transformRole(ctx, ofOrganization(result.role)) })
  }

  async update(ctx: HttpContext) {
    const { id } = await this.#ownRole(ctx)
    const { permissions, ...changes } = await ctx.request.validateUsing(roleChangesValidator)
    const grants = permissions && checkedGrants(permissions)
    const result = await changeRole(authorOf(ctx), { id, ...changes, grants })
    if (result.kind !== 'saved') throw roleProblem(ctx, result)
    return { data: transformRole(ctx, ofOrganization(result.role)) }
  }

  async destroy(ctx: HttpContext) {
    const { id } = await this.#ownRole(ctx)
    const result = await deleteRole(ctx.access.organizationId, id)
    if (result === 'unknown') throw notFound()
    if (result === 'in_use') throw new Problem(409, 'E_ROLE_IN_USE')
    return ctx.response.noContent()
  }

  async #role({ access, params }: HttpContext) {
    const role = await findRole(access.organizationId, String(params.id))
    if (!role) throw notFound()
    return role
  }

  /** Built-in roles are the same for everybody, and nobody changes them. */
  async #ownRole(ctx: HttpContext) {
    const role = await this.#role(ctx)
    if (role.builtIn) throw forbidden()
    return role
  }
}
