import { database, select } from '#app/tenancy/database'

/** More people of one name are none that anybody looks for. */
const MOST = 20

/** Ids of members of these tenants with `words` in their name or address, whatever the case. */
export async function peopleNamed(words: string, tenantIds: readonly string[]): Promise<string[]> {
  const rows = await select<{ id: string }>(
    database(),
    `select distinct users.id from memberships join users on users.id = memberships.user_id
     where memberships.tenant_id = any(:tenantIds) and (users.name ilike :like or users.email ilike :like)
     limit ${MOST}`,
    { tenantIds, like: `%${words.replace(/[\\%_]/g, '\\$&')}%` }
  )
  return rows.map(({ id }) => id)
}
