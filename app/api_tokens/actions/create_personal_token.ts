import { emptyScopes, permissionsAnywhere } from '#app/api_tokens/queries/scopes_held'
import type { TokenRow } from '#app/api_tokens/contracts/token'
import type { AuditState } from '#app/audit/mask'
import { recordAuditIn } from '#app/audit/record_audit'
import type { Identity } from '#app/identity/contracts/identity'
import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import type { Transaction } from '#app/tenancy/database'
import { personalTokens } from '#app/tenancy/system/personal_tokens'

export interface TokenWish {
  name: string
  scopes: readonly string[]
  expiresInDays?: number
}

export type TokenCreation<Row> =
  | { kind: 'created'; token: string; row: Row }
  | { kind: 'not_held'; scopes: string[] }
  | { kind: 'limit_reached'; limit: string; value: number }

export const lifetimeOf = ({ expiresInDays }: TokenWish) => ({
  days: expiresInDays ?? LIMITS.time.apiTokenUsual,
})

/**
 * A token that carries, of what the person may do at the moment of each request, what its scopes cover. The plain text
 * is in the answer and nowhere else.
 */
export async function createPersonalToken(
  identity: Identity,
  wish: TokenWish
): Promise<TokenCreation<TokenRow>> {
  const lacking = emptyScopes(wish.scopes, await permissionsAnywhere(identity))
  if (lacking.length > 0) return { kind: 'not_held', scopes: lacking }
  const token = makeToken('nxp')
  const now = clock.now()
  const { userId } = identity
  const { name } = wish
  const scopes = [...new Set(wish.scopes)]
  const value = LIMITS.token.personal
  const row = await personalTokens.add(
    userId,
    {
      name,
      hash: hashToken(token),
      scopes,
      expiresAt: now.plus(lifetimeOf(wish)).toJSDate(),
      createdAt: now.toJSDate(),
    },
    {
      most: value,
      record: (id, trx) =>
        auditPersonal(identity, { action: 'token.created', id, after: { name, scopes } }, trx),
    }
  )
  if (!row) return { kind: 'limit_reached', limit: 'personalTokens', value }
  return { kind: 'created', token, row }
}

/** In the trail of each tenant that the token opens. */
export function auditPersonal(
  { userId: actorId, memberships }: Identity,
  { id, ...entry }: TokenChange,
  trx: Transaction
) {
  const tenantIds = memberships.map(({ tenantId }) => tenantId)
  return recordAuditIn(tenantIds, { ...entry, subject: { type: 'token', id }, actorId }, trx)
}

interface TokenChange {
  action: 'token.created' | 'token.revoked'
  id: string
  before?: AuditState
  after?: AuditState
}
