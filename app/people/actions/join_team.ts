import { recordAudit } from '#app/audit/record_audit'
import { execute, executeOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Adds a member of the current tenant to one of its teams; nothing happens when they are in it, or it is gone. */
export function joinTeam(teamId: string, userId: string): Promise<boolean> {
  const tenantId = currentTenantId()
  return transaction(async (trx) => {
    const added = await execute(
      trx,
      `insert into team_members (tenant_id, team_id, user_id)
       select tenant_id, id, :userId::uuid from teams where tenant_id = :tenantId and id = :teamId
       on conflict do nothing`,
      { tenantId, teamId, userId }
    )
    if (added === 0) return false
    await executeOne(
      trx,
      `update teams set version = version + 1 where tenant_id = :tenantId and id = :teamId`,
      { tenantId, teamId }
    )
    const subject = { type: 'team', id: teamId }
    await recordAudit({ action: 'team.joined', subject, after: { userId } }, trx)
    return true
  })
}
