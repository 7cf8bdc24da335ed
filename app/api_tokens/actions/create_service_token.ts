import { auditToken } from '#app/api_tokens/actions/audit_token'
import {
  lifetimeOf,
  type TokenCreation,
  type TokenWish,
} from '#app/api_tokens/actions/create_personal_token'
import { emptyScopes } from '#app/api_tokens/queries/scopes_held'
import type { ServiceRole } from '#app/api_tokens/contracts/service_role'
import { managedTenants, type Manager } from '#app/api_tokens/queries/managed_tenants'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import { permissionsOf } from '#app/identity/queries/permissions_of'
import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { serviceTokens } from '#app/tenancy/system/service_tokens'
import { tenancy } from '#app/tenancy/scope'

export interface ServiceTokenWish extends TokenWish {
  role: ServiceRole
  /** Of the organization; the token opens each of them. */
  tenantIds: readonly string[]
}

type Creation = TokenCreation<{ id: string; expiresAt: Date; createdAt: Date }>

/**
 * A token with an actor of its own, which stays when the person who made it leaves. Nobody makes one that may more than
 * they do themselves, in any of its tenants.
 */
export async function createServiceToken(
  manager: Manager,
  wish: ServiceTokenWish
): Promise<Creation | { kind: 'unknown_tenant' }> {
  const managed = await managedTenants(manager)
  const lacking = new Set<string>()
  for (const tenantId of wish.tenantIds) {
    const held = managed.get(tenantId)
    if (!held) return { kind: 'unknown_tenant' }
    const ofRole = await permissionsOf(tenantId, wish.role)
    for (const scope of emptyScopes(wish.scopes, ofRole)) lacking.add(scope)
    for (const one of narrowed(ofRole, wish.scopes)) if (!held.has(one)) lacking.add(one)
  }
  if (lacking.size > 0) return { kind: 'not_held', scopes: [...lacking] }

  const token = makeToken('nxv')
  const now = clock.now()
  const dates = { createdAt: now.toJSDate(), expiresAt: now.plus(lifetimeOf(wish)).toJSDate() }
  const scopes = [...new Set(wish.scopes)]
  const { name, role } = wish
  const tenantIds = [...new Set(wish.tenantIds)]
  const value = LIMITS.token.service
  const made = await serviceTokens.add(
    { name, role, scopes, tenantIds, hash: hashToken(token), ...dates },
    value
  )
  if (!made) return { kind: 'limit_reached', limit: 'serviceTokens', value }
  await auditService(manager, 'service_token.created', made.id, tenantIds, { name, role, scopes })
  return { kind: 'created', token, row: { id: made.id, ...dates } }
}

export async function auditService(
  { identity }: Manager,
  action: string,
  id: string,
  tenantIds: readonly string[],
  data: Record<string, unknown>
) {
  for (const tenantId of tenantIds) {
    await tenancy.run(tenantId, () =>
      auditToken({
        tenantId,
        actorId: identity.userId,
        action,
        subject: { type: 'service_token', id },
        data,
      })
    )
  }
}
