import { peopleWithin, type Actor } from '#app/identity/contracts/permission'
import type { MembershipRole } from '#app/identity/contracts/role'
import { database, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface PersonRow {
  id: string
  name: string
  email: string
  phone: string | null
  role: MembershipRole
  customRoleId: string | null
  status: 'active' | 'suspended'
  suspendedAt: Date | null
  professional: { id: string; name: string } | null
  version: number
  joinedAt: Date
}

export const PERSON_COLUMNS = `users.id, users.name, users.email, users.phone, memberships.role,
  memberships.custom_role_id as "customRoleId",
  case when memberships.suspended_at is null and users.status = 'active' then 'active' else 'suspended' end as status,
  memberships.suspended_at as "suspendedAt", memberships.version, memberships.created_at as "joinedAt",
  (select json_build_object('id', professionals.id, 'name', professionals.name) from professionals
   where professionals.tenant_id = :tenantId and professionals.user_id = users.id
   order by professionals.id limit 1) as professional`

/** As a part of a statement: those whom the actor may see; `reach` binds them. */
export function seenBy(actor: Actor): { where: string; bindings: { seen?: string[] } } {
  const seen = peopleWithin(actor, 'people.read')
  if (seen === null) return { where: 'true', bindings: {} }
  return { where: 'users.id = any(:seen::uuid[])', bindings: { seen: [...seen] } }
}

/** A member of the current tenant whom the actor may see. */
export function findPerson(id: string, actor: Actor): Promise<PersonRow | null> {
  const { where, bindings } = seenBy(actor)
  return selectOne<PersonRow>(
    database(),
    `select ${PERSON_COLUMNS} from memberships join users on users.id = memberships.user_id and users.kind = 'person'
     where memberships.tenant_id = :tenantId and users.id = :id and ${where}`,
    { tenantId: currentTenantId(), id, ...bindings }
  )
}
