import { clock } from '#app/shared/clock'
import type { LiveEvent } from '#app/realtime/contracts/live_event'
import { KEPT } from '#app/realtime/retention'
import { NOBODY } from '#app/shared/nobody'
import { database, execute, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

const PRUNED_EVERY = 100

/** Each once, with an id in the place of nobody. */
export const peopleOf = (people: readonly (string | null)[]): string[] => [
  ...new Set(people.map((person) => person ?? NOBODY)),
]

/**
 * Stores an event and gives it its version. The lock makes versions of a tenant visible in their order: without it a
 * reader could see 7, ask for what follows, and never hear of 6.
 */
export async function keepLiveEvent({ type, to, at, data }: LiveEvent): Promise<number> {
  const tenantId = currentTenantId()
  const row = await selectOne<{ version: string }>(
    database(),
    `with locked as materialized (
       select pg_advisory_xact_lock(hashtextextended('live_events:' || :tenantId::text, 0))
     )
     insert into live_events (tenant_id, version, topic, user_id, people, type, at, data, created_at)
     select :tenantId::uuid, nextval('live_version'), :topic, :userId::uuid, :people::uuid[], :type, :at::timestamptz, :data::jsonb,
       :now::timestamptz
     from locked returning version`,
    {
      tenantId,
      topic: 'topic' in to ? to.topic : null,
      userId: 'userId' in to ? to.userId : null,
      people: 'topic' in to && to.people ? peopleOf(to.people) : null,
      type,
      at,
      data: JSON.stringify(data),
      now: clock.now().toJSDate(),
    }
  )
  const version = Number(row?.version ?? 0)
  if (version % PRUNED_EVERY === 0) await forgetOldEvents()
  return version
}

/** The newest of the old ones stays, without it nobody could tell whether anything was forgotten. */
export async function forgetOldEvents() {
  await execute(
    database(),
    `delete from live_events where tenant_id = :tenantId and version < (
       select max(version) from live_events where tenant_id = :tenantId and created_at <= :oldest
     )`,
    { tenantId: currentTenantId(), oldest: clock.now().minus(KEPT).toJSDate() }
  )
}
