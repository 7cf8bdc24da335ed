import { recordAudit } from '#app/audit/record_audit'
import { findTeam, type Team } from '#app/teams/queries/list_teams'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { teamsLock } from '#app/teams/contracts/lock'
import {
  execute,
  executeOne,
  select,
  selectOne,
  transaction,
  type Transaction,
} from '#app/tenancy/database'
import { lockByName } from '#app/tenancy/lock_by_name'
import { currentTenantId } from '#app/tenancy/scope'

export interface NewMember {
  id: string
  leads?: boolean
}

export type SavingTeam =
  | { kind: 'saved'; team: Team }
  | { kind: 'unknown' }
  | { kind: 'stale'; current: Team }
  | { kind: 'name_taken' }
  | { kind: 'unknown_member' }
  | { kind: 'too_many' }

/** Makes a team of people who work in the tenant. */
export function createTeam(name: string, members: readonly NewMember[]): Promise<SavingTeam> {
  return transaction(async (trx): Promise<SavingTeam> => {
    await lockTeams(trx)
    const refused = await refusal(trx, { name, members })
    if (refused) return refused
    const row = await selectOne<{ id: string }>(
      trx,
      `insert into teams (tenant_id, name, created_at) values (:tenantId, :name, :now) returning id`,
      { tenantId: currentTenantId(), name, now: clock.now().toJSDate() }
    )
    return finish(trx, { id: row?.id ?? '', members, before: null })
  })
}

/** Changes name or members of a team; members that are given stand in the place of those it had. */
export function changeTeam(
  id: string,
  changes: { name?: string; members?: readonly NewMember[]; version: number }
): Promise<SavingTeam> {
  return transaction(async (trx): Promise<SavingTeam> => {
    await lockTeams(trx)
    const before = await findTeam(id, trx)
    if (!before) return { kind: 'unknown' }
    if (before.version !== changes.version) return { kind: 'stale', current: before }
    const { name = before.name, members = before.members } = changes
    const refused = await refusal(trx, { id, name, members })
    if (refused) return refused
    await executeOne(
      trx,
      `update teams set name = :name, version = version + 1 where tenant_id = :tenantId and id = :id`,
      { tenantId: currentTenantId(), id, name }
    )
    return finish(trx, { id, members, before })
  })
}

const lockTeams = (trx: Transaction) => lockByName(trx, teamsLock(currentTenantId()))

interface Wanted {
  id?: string
  name: string
  members: readonly NewMember[]
}

async function refusal(
  trx: Transaction,
  { id, name, members }: Wanted
): Promise<SavingTeam | null> {
  const tenantId = currentTenantId()
  const others = await select<{ id: string; name: string }>(
    trx,
    `select id, name from teams where tenant_id = :tenantId`,
    { tenantId }
  )
  if (!id && others.length >= LIMITS.list.teams) return { kind: 'too_many' }
  if (others.some((one) => one.name === name && one.id !== id)) return { kind: 'name_taken' }
  const known = await select(
    trx,
    `select 1 from memberships join users on users.id = memberships.user_id and users.kind = 'person'
     where memberships.tenant_id = :tenantId and memberships.user_id = any(:ids::uuid[])`,
    { tenantId, ids: members.map((one) => one.id) }
  )
  return known.length === members.length ? null : { kind: 'unknown_member' }
}

interface Saved {
  id: string
  members: readonly NewMember[]
  before: Team | null
}

async function finish(trx: Transaction, { id, members, before }: Saved): Promise<SavingTeam> {
  const tenantId = currentTenantId()
  await execute(trx, `delete from team_members where tenant_id = :tenantId and team_id = :id`, {
    tenantId,
    id,
  })
  await execute(
    trx,
    `insert into team_members (tenant_id, team_id, user_id, leads)
     select :tenantId::uuid, :id::uuid, * from unnest(:users::uuid[], :leads::boolean[])`,
    {
      tenantId,
      id,
      users: members.map((one) => one.id),
      leads: members.map(({ leads }) => String(leads ?? false)),
    }
  )
  const team = await findTeam(id, trx)
  if (!team) throw new Error(`The team ${id} vanished in its own transaction`)
  const action = before ? 'team.changed' : 'team.created'
  const subject = { type: 'team', id }
  await recordAudit({ action, subject, before: shown(before), after: shown(team) }, trx)
  return { kind: 'saved', team }
}

const shown = (team: Team | null) =>
  team
    ? { name: team.name, members: team.members.map(({ id, leads }) => ({ id, leads })) }
    : undefined
