import { currentRequestId } from '#app/shared/correlation'
import { clock } from '#app/shared/clock'
import { currentTenantId } from '#app/tenancy/scope'
import { select, type Transaction } from '#app/tenancy/database'
import { registry } from '#app/module_system/registry'
import { bells } from '#app/jobs/bells'

export interface NewJob {
  name: string
  data: Record<string, unknown>
  /** A second job of the tenant with the same key is not made, also not after the first is done. */
  dedupeKey?: string
  /** The user who started it and hears of its progress. */
  actorId?: string
  /** The schedule it belongs to. */
  schedule?: string
  /** Not before this moment; default now. */
  runAt?: Date
}

/**
 * Writes a job row in the caller's transaction, so that it exists if and only if its cause does, and rings
 * once it is committed. Returns the id, or null when the key already exists. An unknown name throws.
 */
export async function enqueue(trx: Transaction, job: NewJob): Promise<string | null> {
  const declaration = registry.jobs.get(job.name)
  if (!declaration) throw new Error(`Unknown job "${job.name}"`)
  const now = clock.now().toJSDate()
  const runAt = job.runAt ?? now
  const [row] = await select<{ id: string }>(
    trx,
    `insert into jobs (tenant_id, name, v, data, lane, dedupe_key, run_at, max_attempts, request_id,
       actor_id, schedule, created_at)
     values (:tenantId, :name, :v, :data, :lane, :dedupeKey, :runAt, :attempts, :requestId,
       :actorId, :schedule, :now)
     on conflict (tenant_id, dedupe_key) do nothing
     returning id`,
    {
      tenantId: currentTenantId(),
      name: job.name,
      v: declaration.v ?? 1,
      data: JSON.stringify(job.data),
      lane: declaration.lane,
      dedupeKey: job.dedupeKey ?? null,
      runAt,
      attempts: declaration.attempts,
      requestId: currentRequestId(),
      actorId: job.actorId ?? null,
      schedule: job.schedule ?? null,
      now,
    }
  )
  if (!row) return null
  trx.after('commit', () => bells.ring({ jobId: row.id, lane: declaration.lane, runAt }))
  return row.id
}
