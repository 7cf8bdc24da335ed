import type { Role } from '#app/identity/contracts/role'
import { timeCursor } from '#app/shared/http/key_cursor'
import type { Listing } from '#app/shared/http/listing'
import { keyTime } from '#app/shared/key_time'
import { database, select, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type RegistrationState = 'waiting' | 'approved' | 'rejected'

export interface RegistrationRow {
  id: string
  name: string
  email: string
  phone: string
  wishedRole: Role
  state: RegistrationState
  emailConfirmed: boolean
  reason: string | null
  decidedAt: Date | null
  createdAt: Date
}

export interface RegistrationFilters {
  state: RegistrationState
}

const COLUMNS = `id, name, email, phone, wished_role as "wishedRole", state, confirmed_at is not null as "emailConfirmed",
  reason, decided_at as "decidedAt", created_at as "createdAt"`

/** Those who asked to join, newest first, the waiting ones unless another state is named; one more than the limit. */
export function listRegistrations({ limit, cursor, filters, q }: Listing<RegistrationFilters>) {
  const after = timeCursor(cursor)
  return select<RegistrationRow & { key: string }>(
    database(),
    `select ${COLUMNS}, ${keyTime('created_at')} as key from registrations
     where tenant_id = :tenantId and state = :state
       ${q === null ? '' : 'and position(lower(:q) in lower(concat(name, chr(10), email))) > 0'}
       ${after ? 'and (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid))' : ''}
     order by created_at desc, id desc
     limit :rows`,
    {
      tenantId: currentTenantId(),
      state: filters.state ?? 'waiting',
      q,
      ...after,
      rows: limit + 1,
    }
  )
}

export const findRegistration = (id: string): Promise<RegistrationRow | null> =>
  selectOne<RegistrationRow>(
    database(),
    `select ${COLUMNS} from registrations where tenant_id = :tenantId and id = :id`,
    { tenantId: currentTenantId(), id }
  )
