import type { KnownContact } from '#app/contacts/contracts/identity'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { hashVisitorToken } from '#app/webchat/token'

export interface Visitor extends KnownContact {
  conversationId: string
}

/** Who has this token on this channel; null for anybody else's, or none. */
export function findVisitor(channelId: string, token: string): Promise<Visitor | null> {
  return selectOne<Visitor>(
    database(),
    `select identities.id as "identityId", identities.contact_id as "contactId",
       conversations.id as "conversationId"
     from contact_identities identities
     join conversations on conversations.tenant_id = identities.tenant_id
       and conversations.channel_id = :channelId and conversations.identity_id = identities.id
     where identities.tenant_id = :tenantId and identities.kind = 'visitor'
       and identities.scope = :scope and identities.value = :value and identities.valid_to is null`,
    { tenantId: currentTenantId(), channelId, scope: channelId, value: hashVisitorToken(token) }
  )
}
