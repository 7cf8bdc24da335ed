import type { Locale } from '#app/shared/contracts/locale'
import { database, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface ContactRow {
  id: string
  tenantId: string
  name: string | null
  phone: string | null
  email: string | null
  language: Locale | null
  silencedUntil: Date | null
  version: number
  createdAt: Date
}

export const CONTACT_COLUMNS = `contacts.id, contacts.tenant_id as "tenantId", contacts.name, contacts.phone,
  contacts.email, contacts.language, contacts.silenced_until as "silencedUntil", contacts.version,
  contacts.created_at as "createdAt"`

export function findContact(id: string, client: Client = database()): Promise<ContactRow | null> {
  return selectOne<ContactRow>(
    client,
    `select ${CONTACT_COLUMNS} from contacts where tenant_id = ? and id = ?`,
    [currentTenantId(), id]
  )
}
