import {
  lifetimeOf,
  type TokenCreation,
  type TokenWish,
} from '#app/api_tokens/actions/create_personal_token'
import { emptyScopes } from '#app/api_tokens/queries/scopes_held'
import type { ServiceRole } from '#app/api_tokens/contracts/service_role'
import { managedTenants, type Manager } from '#app/api_tokens/queries/managed_tenants'
import { narrowed } from '#app/api_tokens/queries/narrowed'
import type { AuditState } from '#app/audit/mask'
import { recordAuditIn } from '#app/audit/record_audit'
import { isWithin } from '#app/identity/contracts/permission'
import { grantable, permissionsOf } from '#app/identity/queries/permissions_of'
import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import type { Transaction } from '#app/tenancy/database'
import { serviceTokens } from '#app/tenancy/system/service_tokens'

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
  const managed = managedTenants(manager)
  const role = grantable({ role: wish.role, customRole: null })
  const lacking = new Set<string>()
  for (const tenantId of wish.tenantIds) {
    const held = managed.get(tenantId)
    if (!held) return { kind: 'unknown_tenant' }
    const now = await permissionsOf(tenantId, wish.role)
    for (const scope of emptyScopes(wish.scopes, [...now.keys()])) lacking.add(scope)
    for (const [id, reach] of narrowed(role, wish.scopes)) {
      const own = held.get(id)
      if (!own || !isWithin(reach, own)) lacking.add(id)
    }
  }
  if (lacking.size > 0) return { kind: 'not_held', scopes: [...lacking] }

  const token = makeToken('nxv')
  const now = clock.now()
  const dates = { createdAt: now.toJSDate(), expiresAt: now.plus(lifetimeOf(wish)).toJSDate() }
  const scopes = [...new Set(wish.scopes)]
  const { name } = wish
  const tenantIds = [...new Set(wish.tenantIds)]
  const after = { name, role: wish.role, scopes }
  const value = LIMITS.token.service
  const made = await serviceTokens.add(
    { name, role: wish.role, scopes, tenantIds, hash: hashToken(token), ...dates },
    {
      most: value,
      record: (id, trx) =>
        auditService(manager, tenantIds, { action: 'service_token.created', id, after }, trx),
    }
  )
  if (!made) return { kind: 'limit_reached', limit: 'serviceTokens', value }
  return { kind: 'created', token, row: { ...made, ...dates } }
}

/** In the trail of each tenant that the token opens, or opened. */
export function auditService(
  { identity }: Manager,
  tenantIds: readonly string[],
  { id, ...entry }: ServiceTokenChange,
  trx: Transaction
) {
  const subject = { type: 'service_token', id }
  return recordAuditIn(tenantIds, { ...entry, subject, actorId: identity.userId }, trx)
}

interface ServiceTokenChange {
  action: 'service_token.created' | 'service_token.revoked'
  id: string
  before?: AuditState
  after?: AuditState
}
