import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { scopesOf, type Identity } from '#app/identity/contracts/identity'
import { heldInOrganization } from '#app/identity/queries/held_in_organization'
import { forbidden, notFound } from '#app/shared/http/problem'
import { tenancy } from '#app/tenancy/scope'

const READS = ['GET', 'HEAD']

/**
 * Enters the scope of an organization for the rest of the request: all tenants in which the asker holds the permission,
 * which may be read and not written. The organization is that of the default tenant, or the one that `organization` names
 * among those of the asker's memberships.
 */
export default class OrganizationMiddleware {
  async handle(ctx: HttpContext, next: NextFn, permission: string) {
    const { identity, request } = ctx
    if (!identity || !READS.includes(request.method())) throw notFound()
    const { memberships } = identity
    const organizationId = chosenOrganization(identity, request.qs().organization)
    if (!memberships.some((one) => one.organizationId === organizationId)) throw notFound()
    const asker = { memberships, organizationId, scopes: scopesOf(ctx) }
    const held = await heldInOrganization(asker, permission)
    if (held.size === 0) throw forbidden()
    return tenancy.runOrganization([...held.keys()], () => next())
  }
}

function chosenOrganization({ memberships, defaultTenantId }: Identity, named: unknown) {
  if (typeof named === 'string') return named.toLowerCase()
  const home = memberships.find(({ tenantId }) => tenantId === defaultTenantId) ?? memberships[0]
  return home?.organizationId
}
