import { test } from '@japa/runner'
import cleanUpTask from '#app/operations/tasks/clean_up_task'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'
import { startConversation } from '#tests/support/conversation'
import { createWorld, type World } from '#tests/support/world'
import db from '@adonisjs/lucid/services/db'

const signal = new AbortController().signal

/** An id that was made so long ago. */
const id = (age: string) => `uuidv7(-interval '${age}')`
const ago = (age: string) => `now() - interval '${age}'`

test.group('Operations | clean-up', (group) => {
  let world: World

  group.each.setup(async () => {
    world = await createWorld()
    await db.connection('owner').rawQuery('truncate jobs, outbox')
  })

  const namesOf = async (table: string, column = 'name') =>
    (await systemRows<{ name: string }>(`select ${column}::text as name from ${table}`))
      .map(({ name }) => name)
      .sort()

  const inMadrid = (sql: string) => rowsOf(world.madrid.id).change(sql)

  const namesInMadrid = async (table: string, column = 'name') =>
    (
      await rowsOf(world.madrid.id).rows<{ name: string }>(
        `select ${column}::text as name from ${table}`
      )
    )
      .map(({ name }) => name)
      .sort()

  test('ended jobs go after three days, of each tenant; others and a schedule’s last one stay', async ({
    assert,
  }) => {
    for (const { id: tenant } of [world.madrid, world.chicago]) {
      const job = (name: string, state: string, age: string) =>
        systemRows(
          `insert into jobs (id, tenant_id, name, state, run_at, created_at, finished_at)
           values (${id(age)}, '${tenant}', '${name}', '${state}', now(), ${ago(age)},
             case when '${state}' in ('done', 'dead', 'cancelled') then ${ago(age)} end)`
        )
      await job('old done', 'done', '73 hours')
      await job('old cancelled', 'cancelled', '73 hours')
      await job('new done', 'done', '71 hours')
      await job('new cancelled', 'cancelled', '71 hours')
      for (const state of ['dead', 'queued', 'parked', 'running']) {
        await job(`old ${state}`, state, '900 hours')
      }
      await job('last of a schedule', 'done', '900 hours')
      await systemRows(
        `insert into schedules (tenant_id, name, cron, time_zone, last_job_id)
         select tenant_id, 'test.s', '0 8 * * *', 'UTC', id from jobs
         where name = 'last of a schedule' and tenant_id = '${tenant}'`
      )
    }
    await cleanUpTask({ signal })
    const kept = [
      'last of a schedule',
      'new cancelled',
      'new done',
      'old dead',
      'old parked',
      'old queued',
      'old running',
    ]
    assert.deepEqual(await namesOf('jobs'), [...kept, ...kept].sort())
  })

  test('more than a batch goes in one run', async ({ assert }) => {
    await systemRows(
      `insert into jobs (id, tenant_id, name, state, run_at, created_at, finished_at)
       select ${id('9 days')}, '${world.madrid.id}', 'old', 'done', now(), ${ago('9 days')}, ${ago('9 days')}
       from generate_series(1, 2500)`
    )
    await cleanUpTask({ signal })
    assert.isEmpty(await namesOf('jobs'))
  })

  test('dispatched events, idempotency keys and raw events go; what waits or is quarantined stays', async ({
    assert,
  }) => {
    const tenant = world.madrid.id
    const [channel] = world.madrid.channels
    for (const [name, state, age] of [
      ['old', 'dispatched', '73 hours'],
      ['new', 'dispatched', '71 hours'],
      ['waiting', 'pending', '900 hours'],
    ]) {
      await inMadrid(
        `insert into outbox (id, tenant_id, name, payload, occurred_at, state, dispatched_at)
         values (${id(age!)}, '${tenant}', '${name}', '{}', ${ago(age!)}, '${state}', ${ago(age!)})`
      )
    }
    for (const [key, age] of [
      ['old', '25 hours'],
      ['new', '23 hours'],
    ]) {
      await inMadrid(
        `insert into idempotency_keys (tenant_id, actor, route, key, body_hash, created_at)
         values ('${tenant}', 'a', 'r', '${key}', 'h', ${ago(age!)})`
      )
    }
    for (const [key, state, age] of [
      ['old', 'processed', '31 days'],
      ['old ignored', 'ignored', '31 days'],
      ['new', 'processed', '29 days'],
      ['bad', 'quarantined', '90 days'],
      ['stored', 'stored', '90 days'],
    ]) {
      await inMadrid(
        `insert into inbound_events (tenant_id, channel_id, dedupe_key, type, body, state, received_at, processed_at)
         values ('${tenant}', '${channel!.id}', '${key}', 't', '{}', '${state}', ${ago(age!)}, ${ago(age!)})`
      )
    }
    await cleanUpTask({ signal })
    assert.deepEqual(await namesInMadrid('outbox'), ['new', 'waiting'])
    assert.deepEqual(await namesInMadrid('idempotency_keys', 'key'), ['new'])
    assert.deepEqual(await namesInMadrid('inbound_events', 'dedupe_key'), ['bad', 'new', 'stored'])
  })

  test('turns go with their steps after 90 days, live events but the newest after a day', async ({
    assert,
  }) => {
    const whatsapp = world.madrid.channels.find(({ provider }) => provider === 'ycloud')!
    const conversation = await startConversation(world.madrid.id, whatsapp)
    await inMadrid(`delete from agent_steps`)
    await inMadrid(`delete from agent_turns`)
    for (const [outcome, age] of [
      ['old', '91 days'],
      ['new', '89 days'],
    ]) {
      await inMadrid(
        `with turn as (
           insert into agent_turns (id, tenant_id, conversation_id, state, due_at, outcome, created_at, finished_at)
           values (${id(age!)}, '${world.madrid.id}', '${conversation}', 'done', now(), '${outcome}', ${ago(age!)}, ${ago(age!)})
           returning id
         )
         insert into agent_steps (tenant_id, turn_id, step, kind, name, created_at)
         select '${world.madrid.id}', id, 1, 'tool', '${outcome}', now() from turn`
      )
    }
    await inMadrid(`delete from live_events`)
    for (const [version, age] of [
      [1, '30 hours'],
      [2, '29 hours'],
      [3, '23 hours'],
    ]) {
      await inMadrid(
        `insert into live_events (tenant_id, version, topic, type, at, data, created_at)
         values ('${world.madrid.id}', ${version}, 'conversations', 't', now(), '{}', ${ago(String(age))})`
      )
    }
    await cleanUpTask({ signal })
    assert.deepEqual(await namesInMadrid('agent_turns', 'outcome'), ['new'])
    assert.deepEqual(await namesInMadrid('agent_steps'), ['new'])
    assert.deepEqual(await namesInMadrid('live_events', 'version'), ['2', '3'])
  })

  test('sessions, tokens, links and counts of tries go when they have run out', async ({
    assert,
  }) => {
    await systemRows(`delete from access_tokens`)
    for (const [name, at] of [
      ['old', `now() - interval '1 minute'`],
      ['new', `now() + interval '1 minute'`],
    ]) {
      await systemRows(
        `insert into sessions (hash, user_id, data, remembered, created_at, last_seen_at, expires_at, ends_at)
         select '${name}', id, '', false, now(), now(), ${at}, ${at} from users limit 1`
      )
      await systemRows(
        `insert into account_links (hash, purpose, user_id, email, created_at, expires_at)
         select '${name}', 'reset', id, email, now(), ${at} - interval '7 days' from users limit 1`
      )
      await systemRows(
        `insert into throttles (key, tries, window_ends_at, forgotten_at) values ('${name}', 1, now(), ${at})`
      )
      await systemRows(
        `insert into access_tokens (user_id, name, hash, expires_at)
         select id, '${name}', '${name}', ${at} from users limit 1`
      )
      await systemRows(
        `insert into rate_limits (key, expire) values ('${name}', extract(epoch from ${at})::bigint * 1000)`
      )
      await systemRows(
        `insert into platform_audit_entries (actor_kind, action, subject_type, subject_id, created_at)
         values ('system', '${name}', 'x', 'x', ${at} - interval '730 days')`
      )
      await systemRows(
        `insert into setup_tokens (hash, created_at) values ('${name}', ${at} - interval '24 hours')`
      )
    }
    await systemRows(
      `insert into access_tokens (user_id, name, hash) select id, 'for good', 'for good' from users limit 1`
    )
    await cleanUpTask({ signal })
    assert.deepEqual(await namesOf('sessions', 'hash'), ['new'])
    assert.deepEqual(await namesOf('account_links', 'hash'), ['new'])
    assert.deepEqual(await namesOf('throttles', 'key'), ['new'])
    assert.deepEqual(await namesOf('access_tokens'), ['for good', 'new'])
    assert.deepEqual(await namesOf('rate_limits', 'key'), ['new'])
    assert.deepEqual(await namesOf('setup_tokens', 'hash'), ['new'])
    assert.deepEqual(await namesOf('platform_audit_entries', 'action'), ['new'])
  })

  test('a task that is told to end stops between two steps', async ({ assert }) => {
    await systemRows(
      `insert into jobs (id, tenant_id, name, state, run_at, created_at, finished_at)
       values (${id('9 days')}, '${world.madrid.id}', 'old', 'done', now(), ${ago('9 days')}, ${ago('9 days')})`
    )
    await cleanUpTask({ signal: AbortSignal.abort() })
    assert.deepEqual(await namesOf('jobs'), ['old'])
  })
})
