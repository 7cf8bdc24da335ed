import { plantSound } from '#tests/support/openapi/plant_sound'
import type { Rows } from '#tests/support/crawl/cases'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'
import { switchOn } from '#tests/functional/module_system/probe/switch'
import { registerProbe } from '#tests/functional/module_system/probe/probe_module'
import { createWorld, type World } from '#tests/support/world'

/** What recipes are made from: a tenant with a row of everything, and jobs in each state. */
export interface Given {
  world: World
  tenant: World['madrid']
  rows: Rows
  ceo: string
  /** Ids of jobs that the CEO has started, by state. */
  jobs: Record<string, string>
  failedMessage: { conversationId: string; id: string }
  ycloud: World['madrid']['channels'][number]
  webchat: World['madrid']['channels'][number]
}

export async function givenWorld(): Promise<Given> {
  registerProbe()
  const world = await createWorld()
  const tenant = world.madrid
  await switchOn(tenant.id, 'probe')
  const { rows } = await plantSound(tenant.id, 'mine')
  const channel = (provider: string) => tenant.channels.find((one) => one.provider === provider)!
  return {
    world,
    tenant,
    rows,
    ceo: world.token(tenant, 'ceo'),
    jobs: await addJobs(world, tenant),
    failedMessage: await addFailedMessage(tenant.id, String(rows.conversations?.id)),
    ycloud: channel('ycloud'),
    webchat: channel('webchat'),
  }
}

async function addJobs(world: World, tenant: World['madrid']) {
  const actorId = await userIdOf(world, tenant, 'ceo')
  const found = await rowsOf(tenant.id).rows<{ id: string; state: string }>(
    `insert into jobs (tenant_id, name, lane, data, state, run_at, created_at, attempts, max_attempts, actor_id,
       finished_at)
     select ?, 'calendar.release_holds', 'default', '{}', state, now() + interval '1 day', now(), 0, 3, ?,
       case when state = 'dead' then now() end
     from unnest(array['queued', 'parked', 'dead']) state returning id, state`,
    [tenant.id, actorId]
  )
  const [extra] = await rowsOf(tenant.id).rows<{ id: string }>(
    `insert into jobs (tenant_id, name, lane, data, state, run_at, created_at, attempts, max_attempts, actor_id)
     values (?, 'calendar.release_holds', 'default', '{}', 'queued', now() + interval '1 day', now(), 0, 3, ?)
     returning id`,
    [tenant.id, actorId]
  )
  return { ...Object.fromEntries(found.map(({ id, state }) => [state, id])), extra: extra!.id }
}

async function addFailedMessage(tenantId: string, conversationId: string) {
  const [row] = await rowsOf(tenantId).rows<{ id: string }>(
    `with next as (
       update conversations set last_position = last_position + 1
       where tenant_id = ? and id = ? returning last_position, channel_id
     )
     insert into messages (tenant_id, conversation_id, channel_id, position, direction, author, type, text, status,
       reason, sent_at, created_at)
     select ?, ?, channel_id, last_position, 'out', 'user', 'text', 'Hello', 'failed', 'rejected', now(), now()
     from next returning id`,
    [tenantId, conversationId, tenantId, conversationId]
  )
  return { conversationId, id: row!.id }
}
