import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { applyRetention } from '#app/tenancy/system/retention'
import { rowsOf } from '#tests/support/rows'
import { createWorld, type World } from '#tests/support/world'
import { givenContact, givenConversation } from '#modules/crm_sales/tests/given'

const DAYS = (days: number) => clock.now().minus({ days }).toJSDate()

/** An endpoint that was deleted goes with its last delivery. */
const WEBHOOKS = { deliveries: 2, endpoints: 2 }

test.group('Retention', (group) => {
  let world: World
  let tenants: string[]

  group.each.setup(async () => {
    world = await createWorld()
    tenants = [world.madrid.id, world.chicago.id]
    for (const tenantId of tenants) await plant(tenantId)
  })

  /** One row of each kind that has had its time, one that has not, and one that is kept whatever its age. */
  async function plant(tenantId: string) {
    const { change } = rowsOf(tenantId)
    await givenConversation(tenantId, await givenContact(tenantId, { name: 'Ana', phone: null }))
    for (const [key, state, age] of [
      ['old', 'processed', 31],
      ['new', 'processed', 29],
      ['quarantined', 'quarantined', 400],
    ] as const) {
      await change(
        `insert into inbound_events (tenant_id, channel_id, dedupe_key, type, body, state, received_at)
         select ?, id, ?, 'x', '{}', ?, ? from channels where provider = 'ycloud'`,
        [tenantId, key, state, DAYS(age)]
      )
    }
    for (const [state, age] of [
      ['done', 91],
      ['done', 89],
      ['running', 200],
    ] as const) {
      await change(
        `with turn as (
           insert into agent_turns (tenant_id, conversation_id, state, due_at, created_at)
           select ?, id, ?, ?, ? from conversations limit 1 returning id
         )
         insert into agent_steps (tenant_id, turn_id, step, kind, name, created_at)
         select ?, id, 1, 'move', 'x', now() from turn`,
        [tenantId, state, DAYS(age), DAYS(age), tenantId]
      )
    }
    for (const [state, age] of [
      ['done', 4],
      ['done', 2],
      ['dead', 300],
    ] as const) {
      await change(
        `insert into jobs (tenant_id, name, state, run_at, created_at, finished_at) values (?, 'planted', ?, ?, ?, ?)`,
        [tenantId, state, DAYS(age), DAYS(age), DAYS(age)]
      )
    }
    for (const [key, state, age] of [
      ['old', 'sent', 91],
      ['new', 'failed', 89],
      ['open', 'queued', 200],
    ] as const) {
      await change(
        `insert into mails (tenant_id, template, locale, to_email, dedupe_key, state, created_at)
         values (?, 'mail_test', 'en', 'ana@example.com', ?, ?, ?)`,
        [tenantId, key, state, DAYS(age)]
      )
    }
    for (const [place, age, deleted] of [
      ['gone', 31, 40],
      ['gone lately', 29, 40],
      ['here', 0, null],
    ] as const) {
      await change(
        `with endpoint as (
           insert into webhook_endpoints (tenant_id, url, events, secret, created_at, deleted_at)
           values (?, ?, '[]', '', now(), now() - make_interval(days => nullif(?, '')::integer)) returning id
         )
         insert into webhook_deliveries (tenant_id, endpoint_id, message_id, type, body, created_at)
         select ?, id, 'msg', 'x.y', '{}', ? from endpoint`,
        [tenantId, place, String(deleted ?? ''), tenantId, DAYS(age)]
      )
    }
    await change(
      `insert into audit_entries (tenant_id, action, subject_type, subject_id, created_at) values (?, 'planted', 'x', 'x', ?)`,
      [tenantId, DAYS(500)]
    )
  }

  const left = async (tenantId: string) => {
    const [row] = await rowsOf(tenantId).rows<Record<string, number>>(
      `select (select count(*)::int from inbound_events) as events,
         (select count(*)::int from agent_turns) as turns, (select count(*)::int from agent_steps) as steps,
         (select count(*)::int from jobs where name = 'planted') as jobs,
         (select count(*)::int from mails) as mails,
         (select count(*)::int from audit_entries where action = 'planted') as audits,
         (select count(*)::int from webhook_deliveries) as deliveries,
         (select count(*)::int from webhook_endpoints) as endpoints`
    )
    return row
  }

  test('deletes in every tenant what has had its time, and nothing else', async ({ assert }) => {
    assert.deepEqual(await applyRetention(clock.now()), {
      inboundEvents: 2,
      agentTurns: 2,
      doneJobs: 2,
      mails: 2,
      webhookDeliveries: 2,
      auditEntries: 0,
    })
    for (const tenantId of tenants) {
      assert.deepEqual(await left(tenantId), {
        events: 2,
        turns: 2,
        steps: 2,
        jobs: 2,
        mails: 2,
        audits: 1,
        ...WEBHOOKS,
      })
    }
    const again = await applyRetention(clock.now())
    assert.deepEqual(new Set(Object.values(again)), new Set([0]))
  })

  test('a tenant keeps more or less than others', async ({ assert }) => {
    const [here = '', there = ''] = tenants
    await rowsOf(here).change(`insert into tenant_retention (tenant_id, kept) values (?, ?)`, [
      here,
      JSON.stringify({ inboundEvents: 365, agentTurns: 7, doneJobs: 1, auditEntries: 400 }),
    ])
    await applyRetention(clock.now())
    assert.deepEqual(await left(here), {
      events: 3,
      turns: 1,
      steps: 1,
      jobs: 1,
      mails: 2,
      audits: 0,
      ...WEBHOOKS,
    })
    assert.deepEqual(await left(there), {
      events: 2,
      turns: 2,
      steps: 2,
      jobs: 2,
      mails: 2,
      audits: 1,
      ...WEBHOOKS,
    })
  })

  test('many rows go in batches', async ({ assert }) => {
    const [here = ''] = tenants
    await rowsOf(here).change(
      `insert into jobs (tenant_id, name, state, run_at, created_at, finished_at)
       select ?, 'planted', 'done', ?, ?, ? from generate_series(1, 5000)`,
      [here, DAYS(9), DAYS(9), DAYS(9)]
    )
    assert.equal((await applyRetention(clock.now())).doneJobs, 5_002)
  })

  test('the application itself cannot delete what was done by whom', async ({ assert }) => {
    await assert.rejects(
      () => rowsOf(tenants[0] ?? '').change(`delete from audit_entries`),
      /permission denied/
    )
  })
})
