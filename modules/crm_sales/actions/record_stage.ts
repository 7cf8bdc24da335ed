import { clock } from '#app/shared/clock'
import { execute, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import type { Mover, Stage } from '#modules/crm_sales/contracts/lead'

interface Move {
  leadId: string
  from: Stage | null
  to: Stage
  mover: Mover
}

/** Writes one move into the history of a lead. */
export async function recordStage(trx: Transaction, { leadId, from, to, mover }: Move) {
  await execute(
    trx,
    `insert into crm_sales_lead_stages (tenant_id, lead_id, from_stage, to_stage, moved_by, user_id, moved_at)
     values (:tenantId, :leadId, :from, :to, :movedBy, :userId, :now)`,
    {
      tenantId: currentTenantId(),
      leadId,
      from,
      to,
      movedBy: mover.kind,
      userId: mover.kind === 'user' ? mover.userId : null,
      now: clock.now().toJSDate(),
    }
  )
}
