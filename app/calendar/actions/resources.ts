import { clock } from '#app/shared/clock'
import { execute, select, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/**
 * Makes claims on these resources wait for each other, always in the order of ids so that nobody waits in a circle, and
 * clears their expired holds: the constraint does not know the time, so they would still block.
 */
export async function lockResources(trx: Transaction, ids: readonly string[]) {
  const bindings = { tenantId: currentTenantId(), ids }
  await select(
    trx,
    `select id from calendar_resources where tenant_id = :tenantId and id = any(:ids) order by id for update`,
    bindings
  )
  await execute(
    trx,
    `delete from calendar_claims
     where tenant_id = :tenantId and resource_id = any(:ids) and expires_at <= :now`,
    { ...bindings, now: clock.now().toJSDate() }
  )
}

/** Whether an error is the refusal of the one judge of double booking. */
export const isOverlap = (error: unknown) =>
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === 'calendar_claims_no_overlap'
