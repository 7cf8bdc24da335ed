import { recordAudit } from '#app/audit/record_audit'
import { findTeam } from '#app/teams/queries/list_teams'
import { executeOne, transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Deletes a team; its members stay where they are. Answers whether there was one. */
export function deleteTeam(id: string): Promise<boolean> {
  return transaction(async (trx) => {
    const team = await findTeam(id, trx)
    if (!team) return false
    await executeOne(trx, `delete from teams where tenant_id = :tenantId and id = :id`, {
      tenantId: currentTenantId(),
      id,
    })
    await recordAudit(
      { action: 'team.deleted', subject: { type: 'team', id }, before: { name: team.name } },
      trx
    )
    return true
  })
}
