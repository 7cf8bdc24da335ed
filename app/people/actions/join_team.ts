import { recordAudit } from '#app/audit/record_audit'
import type { Transaction } from '#app/tenancy/database'
import { people } from '#app/tenancy/system/people'

interface Joining {
  tenantId: string
  teamId: string
  userId: string
  /** Whose doing it is, where nobody is signed in. */
  actorId?: string
}

/** Adds a member to a team of their tenant; nothing happens when they are in it, or it is gone. */
export async function joinTeam(trx: Transaction, { actorId, ...team }: Joining): Promise<void> {
  if (!(await people.joinTeam(trx, team))) return
  const { tenantId, teamId, userId } = team
  const subject = { type: 'team', id: teamId }
  await recordAudit({ action: 'team.joined', subject, after: { userId }, tenantId, actorId }, trx)
}
