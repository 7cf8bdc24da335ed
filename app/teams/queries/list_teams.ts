import type { Listing } from '#app/shared/http/listing'
import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface TeamMember {
  id: string
  name: string
  leads: boolean
}

export interface Team {
  id: string
  name: string
  version: number
  members: TeamMember[]
}

const TEAM = `
  select teams.id, teams.name, teams.version, (
    select coalesce(json_agg(json_build_object('id', users.id, 'name', users.name, 'leads', one.leads)
      order by one.leads desc, users.name, users.id), '[]')
    from team_members one join users on users.id = one.user_id
    where one.tenant_id = teams.tenant_id and one.team_id = teams.id
  ) as members
  from teams where teams.tenant_id = :tenantId`

/** Teams of the tenant by name, one more than the limit. */
export function listTeams({ limit, cursor }: Pick<Listing<object>, 'limit' | 'cursor'>) {
  return select<Team>(
    database(),
    `${TEAM} ${cursor ? 'and (teams.name, teams.id) > (:lastName, :lastId::uuid)' : ''}
     order by teams.name, teams.id limit :rows`,
    {
      tenantId: currentTenantId(),
      rows: limit + 1,
      ...(cursor && { lastName: cursor[0] ?? '', lastId: cursor[1] ?? '' }),
    }
  )
}

export const findTeam = (id: string, client: Client = database()): Promise<Team | null> =>
  selectOne<Team>(client, `${TEAM} and teams.id = :id`, { tenantId: currentTenantId(), id })
