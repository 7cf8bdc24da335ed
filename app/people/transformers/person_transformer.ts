import type { PersonRow } from '#app/people/queries/find_person'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

export function transformPerson(person: PersonRow) {
  const { id, name, email, phone, role, customRoleId, status, professional, version } = person
  return {
    id,
    name,
    email,
    phone,
    role,
    customRoleId,
    status,
    suspendedAt: isoTimeOrNull(person.suspendedAt),
    professional,
    version,
    joinedAt: isoTime(person.joinedAt),
  }
}
