import { emptyScopes, permissionsAnywhere } from '#app/api_tokens/queries/scopes_held'
import type { TokenRow } from '#app/api_tokens/contracts/token'
import { auditToken } from '#app/api_tokens/actions/audit_token'
import type { Identity } from '#app/identity/contracts/identity'
import { hashToken, makeToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { personalTokens } from '#app/tenancy/system/personal_tokens'
import { tenancy } from '#app/tenancy/scope'

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
  const value = LIMITS.token.personal
  const row = await personalTokens.add(
    userId,
    {
      name: wish.name,
      hash: hashToken(token),
      scopes: [...new Set(wish.scopes)],
      expiresAt: now.plus(lifetimeOf(wish)).toJSDate(),
      createdAt: now.toJSDate(),
    },
    value
  )
  if (!row) return { kind: 'limit_reached', limit: 'personalTokens', value }
  await auditPersonal(identity, 'token.created', row.id, { name: row.name, scopes: row.scopes })
  return { kind: 'created', token, row }
}

/** In the trail of each tenant that the token opens. */
export async function auditPersonal(
  { userId, memberships }: Identity,
  action: string,
  id: string,
  data: Record<string, unknown>
) {
  for (const { tenantId } of memberships) {
    await tenancy.run(tenantId, () =>
      auditToken({ tenantId, actorId: userId, action, subject: { type: 'token', id }, data })
    )
  }
}
