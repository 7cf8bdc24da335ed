import { bells } from '#app/jobs/bells'
import { registry } from '#app/module_system/registry'
import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { select, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** One ring wakes a worker, which then goes on by itself; more of them bring others to help. */
const MOST_RINGS = 20

/**
 * Writes many jobs of one kind in the caller's transaction with one statement, each with its own data, all due now.
 * Returns how many were made. An unknown name throws.
 */
export async function enqueueMany(
  trx: Transaction,
  name: string,
  data: readonly Record<string, unknown>[]
): Promise<number> {
  const declaration = registry.jobs.get(name)
  if (!declaration) throw new Error(`Unknown job "${name}"`)
  if (data.length === 0) return 0
  const { lane, attempts, v = 1 } = declaration
  const now = clock.now().toJSDate()
  const rows = await select<{ id: string }>(
    trx,
    `insert into jobs (tenant_id, name, v, data, lane, run_at, max_attempts, request_id, created_at)
     select :tenantId::uuid, :name, :v::integer, given.data::jsonb, :lane, :now::timestamptz,
       :attempts::integer, :requestId, :now::timestamptz
     from unnest(:data::text[]) with ordinality as given (data, place) order by given.place
     returning id`,
    {
      tenantId: currentTenantId(),
      name,
      v,
      data: data.map((one) => JSON.stringify(one)),
      lane,
      attempts,
      requestId: currentRequestId(),
      now,
    }
  )
  const rung = rows.slice(0, MOST_RINGS)
  trx.after('commit', () => {
    for (const { id } of rung) bells.ring({ jobId: id, lane, runAt: now })
  })
  return rows.length
}
