import { clock } from '#app/shared/clock'
import { isoTime } from '#app/shared/iso_time'
import type { HeardTopic } from '#app/realtime/audience'
import type { SentEvent } from '#app/realtime/contracts/live_event'
import { KEPT } from '#app/realtime/retention'
import { database, select, selectOne } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'
import { LIMITS } from '#app/shared/limits'

const MOST = LIMITS.page.sync

interface Row {
  type: string
  at: Date
  version: string
  data: Record<string, unknown>
}

export interface Missed {
  events: SentEvent[]
  /** The newest version of the tenant, whether or not it was for this person. */
  version: number
  /** False when some were forgotten already, or more follow: then everything has to be read again. */
  complete: boolean
}

/** What somebody with these topics missed after the version `since`, oldest first. */
export async function missedEvents(
  since: number,
  userId: string,
  topics: readonly HeardTopic[]
): Promise<Missed> {
  const tenantId = currentTenantId()
  const { latest, forgotten } = await bounds(tenantId)
  const rows = await select<Row>(
    database(),
    `select type, at, version, data from live_events
     where tenant_id = :tenantId and version > :after and version <= :latest
       and (user_id = :userId or topic = any(:whole) or exists (
         select 1 from unnest(:narrow::text[], :people::uuid[]) as heard (topic, person)
         where heard.topic = live_events.topic and heard.person = any(live_events.people)))
     order by version limit :limit`,
    {
      tenantId,
      after: Math.max(since, forgotten),
      latest,
      userId,
      ...heardBy(topics),
      limit: MOST + 1,
    }
  )
  const events = rows.slice(0, MOST).map(({ type, at, version, data }): SentEvent => ({
    type,
    tenantId,
    at: isoTime(at),
    version: Number(version),
    data,
  }))
  return { events, version: latest, complete: since >= forgotten && rows.length <= MOST }
}

/** Topics that are heard whole, and pairs of the others with each person whose records are heard of. */
function heardBy(topics: readonly HeardTopic[]) {
  const pairs = topics.flatMap(({ topic, people }) => (people ?? []).map((one) => [topic, one]))
  return {
    whole: topics.filter(({ people }) => people === null).map(({ topic }) => topic),
    narrow: pairs.map(([topic]) => topic ?? ''),
    people: pairs.map(([, person]) => person ?? ''),
  }
}

/** Read before the events, so that nothing newer than `latest` can be taken for seen. */
async function bounds(tenantId: string) {
  const row = await selectOne<{ latest: string | null; forgotten: string | null }>(
    database(),
    `select (select max(version) from live_events where tenant_id = :tenantId) as latest,
       (select max(version) from live_events
        where tenant_id = :tenantId and created_at <= :oldest) as forgotten`,
    { tenantId, oldest: clock.now().minus(KEPT).toJSDate() }
  )
  return { latest: Number(row?.latest ?? 0), forgotten: Number(row?.forgotten ?? 0) }
}
