import type { Actor } from '#app/identity/contracts/permission'
import type { MembershipRole } from '#app/identity/contracts/role'
import { PERSON_COLUMNS, seenBy, type PersonRow } from '#app/people/queries/find_person'
import { timeCursor } from '#app/shared/http/key_cursor'
import type { Listing } from '#app/shared/http/listing'
import { keyTime } from '#app/shared/key_time'
import { database, select } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface PeopleFilters {
  role: MembershipRole
  status: 'active' | 'suspended'
}

export interface ListedPerson extends PersonRow {
  key: string
  membershipId: string
}

const STATUS = {
  active: `memberships.suspended_at is null and users.status = 'active'`,
  suspended: `(memberships.suspended_at is not null or users.status <> 'active')`,
}

/** Members whom the actor may see, newest first; one more than the limit. `q` looks in name and address. */
export function listPeople({ limit, cursor, filters, q }: Listing<PeopleFilters>, actor: Actor) {
  const after = timeCursor(cursor)
  const { where, bindings } = seenBy(actor)
  return select<ListedPerson>(
    database(),
    `select ${PERSON_COLUMNS}, memberships.id as "membershipId", ${keyTime('memberships.created_at')} as key
     from memberships join users on users.id = memberships.user_id and users.kind = 'person'
     where memberships.tenant_id = :tenantId and ${where}
       ${filters.role ? 'and memberships.role = :role' : ''}
       ${filters.status ? `and ${STATUS[filters.status]}` : ''}
       ${q === null ? '' : 'and position(lower(:q) in lower(concat(users.name, chr(10), users.email))) > 0'}
       ${
         after
           ? 'and (memberships.created_at, memberships.id) < (cast(:at as timestamptz), cast(:id as uuid))'
           : ''
       }
     order by memberships.created_at desc, memberships.id desc
     limit :rows`,
    {
      tenantId: currentTenantId(),
      role: filters.role ?? null,
      q,
      ...bindings,
      ...after,
      rows: limit + 1,
    }
  )
}
