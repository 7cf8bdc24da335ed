import { clock } from '#app/shared/clock'
import { database, execute, selectOne } from '#app/tenancy/database'
import { LIMITS } from '#app/shared/limits'

const KEPT = { hours: LIMITS.time.idempotencyKept }

/** A request that has not ended by then died with its process; whoever repeats it may do the work. */
const ABANDONED_AFTER = { seconds: LIMITS.time.idempotencyAbandoned }

const TRIES = 5

/** Where a key counts: the same key of another person, token or route is another key. */
export interface Place {
  tenantId: string
  actor: string
  route: string
  key: string
}

export interface Stored {
  body_hash: string
  /** null while the first request is running. */
  status: number | null
  /** Without a status it is what the first request has done, though its answer was never kept. */
  response: unknown
}

export type Claim = { kind: 'first'; id: string; done: unknown } | { kind: 'known'; stored: Stored }

/** Takes the key for this request, or tells what is stored under it. */
export async function claimKey(place: Place, bodyHash: string): Promise<Claim> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const taken = await take(place, bodyHash)
    if (taken) return { kind: 'first', id: taken.id, done: taken.response }
    const stored = await selectOne<Stored>(
      database(),
      `select body_hash, status, response from idempotency_keys
       where tenant_id = :tenantId and actor = :actor and route = :route and key = :key`,
      { ...place }
    )
    // Gone between the two statements: the other request failed, so this one is the first.
    if (stored) return { kind: 'known', stored }
  }
  return { kind: 'known', stored: { body_hash: bodyHash, status: null, response: null } }
}

/**
 * One statement, so that of several requests at once one gets the row. A taken-over row gets a new id, and hands on what
 * has been done: such a row is free at once, because whoever takes it only answers.
 */
function take(place: Place, bodyHash: string) {
  const now = clock.now()
  return selectOne<{ id: string; response: unknown }>(
    database(),
    `insert into idempotency_keys as known (tenant_id, actor, route, key, body_hash, created_at)
     values (:tenantId, :actor, :route, :key, :bodyHash, :now)
     on conflict (tenant_id, actor, route, key) do update
       set id = excluded.id, body_hash = excluded.body_hash, created_at = excluded.created_at,
         status = null, response = case when known.created_at < :oldest then null else known.response end
       where known.created_at < :oldest
         or (known.status is null and known.body_hash = excluded.body_hash
           and (known.created_at < :abandoned or known.response is not null))
     returning id, response`,
    {
      ...place,
      bodyHash,
      now: now.toJSDate(),
      oldest: now.minus(KEPT).toJSDate(),
      abandoned: now.minus(ABANDONED_AFTER).toJSDate(),
    }
  )
}

/** Stores the answer; does nothing when another request has taken the key over. */
export async function keepAnswer(tenantId: string, id: string, status: number, body: unknown) {
  await execute(
    database(),
    `update idempotency_keys set status = :status, response = :response
     where tenant_id = :tenantId and id = :id`,
    { tenantId, id, status, response: JSON.stringify(body ?? null) }
  )
}

/** Makes room for another try, unless the work was done all the same. */
export async function releaseKey(tenantId: string, id: string) {
  await execute(
    database(),
    `delete from idempotency_keys where tenant_id = :tenantId and id = :id and response is null`,
    { tenantId, id }
  )
}
