import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import { scopesOf, type Identity, type Membership } from '#app/identity/contracts/identity'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'
import { notFound } from '#app/shared/http/problem'
import { requestLocale } from '#app/shared/http/request_locale'
import { tenancy } from '#app/tenancy/scope'

/**
 * Enters the scope of one tenant for the rest of the request. The client may only choose among the tenants of its
 * memberships: by path in the web interface, by header (or query, for event streams) in the API.
 */
export default class TenantMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const identity = ctx.identity
    const membership = identity && chosenMembership(ctx, identity)
    if (!membership) throw notFound()
    const { tenantId, organizationId, role, team } = membership
    ctx.access = {
      userId: identity.userId,
      tenantId,
      organizationId,
      role,
      permissions: narrowed(await permissionsOfMember(membership), scopesOf(ctx)),
      team,
      locale: requestLocale(ctx),
    }
    return tenancy.run(tenantId, () => next())
  }
}

function chosenMembership(ctx: HttpContext, identity: Identity): Membership | undefined {
  const slug: unknown = ctx.params.tenant
  if (typeof slug === 'string') return identity.memberships.find((one) => one.slug === slug)
  const query: unknown = ctx.request.qs().tenant
  const named = ctx.request.header('x-tenant-id') ?? (typeof query === 'string' ? query : undefined)
  const { memberships, defaultTenantId } = identity
  if (named !== undefined) return memberships.find((one) => one.tenantId === named.toLowerCase())
  return memberships.find((one) => one.tenantId === defaultTenantId) ?? memberships[0]
}
