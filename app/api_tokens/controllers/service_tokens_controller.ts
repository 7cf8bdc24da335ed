import type { HttpContext } from '@adonisjs/core/http'
import { createServiceToken } from '#app/api_tokens/actions/create_service_token'
import { revokeServiceToken } from '#app/api_tokens/actions/revoke_service_token'
import { tokenProblem } from '#app/api_tokens/controllers/token_problem'
import type { Manager } from '#app/api_tokens/queries/managed_tenants'
import { transformServiceToken } from '#app/api_tokens/transformers/token_transformer'
import { TOKEN_LISTING } from '#app/api_tokens/validators/token_listing'
import { serviceTokenValidator } from '#app/api_tokens/validators/token_validators'
import { scopesOf } from '#app/identity/contracts/identity'
import { signedInAs } from '#app/identity/controllers/signed_in_as'
import { timeCursor } from '#app/shared/http/key_cursor'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'
import { serviceTokens } from '#app/tenancy/system/service_tokens'

/** The tokens of a tenant that belong to nobody. */
export default class ServiceTokensController {
  async index(ctx: HttpContext) {
    const { limit, cursor } = await readListing(ctx, TOKEN_LISTING)
    const { tenantId } = ctx.access
    const rows = await serviceTokens.page(tenantId, { limit, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformServiceToken), meta }
  }

  /** The answer holds a secret, so it is not kept for a repetition: whoever loses it makes another token. */
  async issue(ctx: HttpContext) {
    const { tenantIds = [ctx.access.tenantId], ...wish } =
      await ctx.request.validateUsing(serviceTokenValidator)
    const result = await createServiceToken(managerOf(ctx), { ...wish, tenantIds })
    if (result.kind !== 'created') throw tokenProblem(result)
    const { name, scopes, role } = wish
    const row = { ...result.row, name, scopes, role, lastUsedAt: null, key: '' }
    ctx.response.header('cache-control', 'no-store')
    return ctx.response.created({ data: { ...transformServiceToken(row), token: result.token } })
  }

  async destroy(ctx: HttpContext) {
    const place = { tenantId: ctx.access.tenantId, id: idParam(ctx) }
    if (!(await revokeServiceToken(managerOf(ctx), place))) throw notFound()
    return ctx.response.noContent()
  }
}

const managerOf = (ctx: HttpContext): Manager => ({
  identity: signedInAs(ctx),
  organizationId: ctx.access.organizationId,
  scopes: scopesOf(ctx),
})
