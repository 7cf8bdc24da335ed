import { auditPersonal } from '#app/api_tokens/actions/create_personal_token'
import type { Identity } from '#app/identity/contracts/identity'
import { personalTokens } from '#app/tenancy/system/personal_tokens'

/** Ends a token of this person at once; false when they have none of that id. */
export async function revokePersonalToken(identity: Identity, id: string): Promise<boolean> {
  const removed = await personalTokens.remove(identity.userId, id, (was, trx) =>
    auditPersonal(identity, { action: 'token.revoked', id, before: { ...was } }, trx)
  )
  return removed !== null
}
