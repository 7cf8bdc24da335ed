import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import { scopesOf, type Identity } from '#app/identity/contracts/identity'
import { can } from '#app/identity/contracts/permission'
import { permissionsOfMember } from '#app/identity/queries/permissions_of'
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
    const organizationId = chosenOrganization(identity, request.qs().organization)
    const members = identity.memberships.filter((one) => one.organizationId === organizationId)
    if (members.length === 0) throw notFound()
    const tenantIds: string[] = []
    for (const member of members) {
      const permissions = narrowed(await permissionsOfMember(member), scopesOf(ctx))
      if (can({ permissions }, permission)) tenantIds.push(member.tenantId)
    }
    if (tenantIds.length === 0) throw forbidden()
    return tenancy.runOrganization(tenantIds, () => next())
  }
}

function chosenOrganization({ memberships, defaultTenantId }: Identity, named: unknown) {
  if (typeof named === 'string') return named.toLowerCase()
  const home = memberships.find(({ tenantId }) => tenantId === defaultTenantId) ?? memberships[0]
  return home?.organizationId
}
