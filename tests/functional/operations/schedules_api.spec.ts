import type { ApiRequest } from '@japa/api-client'
import { test } from '@japa/runner'
import { queueTicks } from '#app/scheduler/queue_ticks'
import { syncSchedules } from '#app/scheduler/sync_schedules'
import { SchedulerCase } from '#tests/functional/scheduler/support/scheduler_case'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'

const SCHEDULES = '/api/v1/admin/schedules'

test.group('Operations | schedules over the API', (group) => {
  const given = new SchedulerCase(group)

  /** As the CEO of the first organization. */
  const admin = (asked: ApiRequest, tenant = given.world.madrid) =>
    asked
      .bearerToken(given.world.token(tenant, 'ceo'))
      .header('x-tenant-id', tenant.id)
      .header('x-admin-token', given.world.adminToken(tenant))

  test('each schedule is listed with its next run, its last one and its failures', async ({
    client,
    assert,
  }) => {
    given.schedule('test.report', '0 8 * * *')
    given.schedule('crm_sales.digest', '0 9 * * *', 'crm_sales')
    given.schedule('test.unseen', '0 9 * * *')
    given.at('2026-07-01T00:00:00Z')
    const before = await admin(client.get(`${SCHEDULES}?limit=1`))
    assert.containSubset(before.body().data, [
      { name: 'crm_sales.digest', nextRunAt: null, lastRunAt: null },
    ])
    await syncSchedules()
    given.at('2026-07-01T06:00:00Z')
    await queueTicks()
    await drainJobs()
    given.jobs.declare(
      'test.report_job',
      async () => {
        throw new Error('no paper')
      },
      { attempts: 1 }
    )
    given.at('2026-07-02T06:00:00Z')
    await queueTicks()
    await drainJobs()

    const listed = await admin(client.get(SCHEDULES))
    listed.assertStatus(200)
    assert.deepEqual(
      listed.body().data.map(({ name }: { name: string }) => name),
      ['crm_sales.digest', 'test.report', 'test.unseen']
    )
    const jobs = await given.jobsOf(given.world.madrid.id, 'test.report')
    assert.deepEqual(listed.body().data[1], {
      name: 'test.report',
      module: null,
      cron: '0 8 * * *',
      timeZone: given.world.madrid.timeZone,
      job: 'test.report_job',
      nextRunAt: '2026-07-03T06:00:00.000Z',
      lastRunAt: '2026-07-02T06:00:00.000Z',
      lastFinishedAt: '2026-07-02T06:00:00.000Z',
      lastOutcome: 'dead',
      lastError: 'no paper',
      lastJobId: jobs.at(-1)?.id,
      failures: 1,
    })
    const off = await admin(client.get(SCHEDULES), given.world.paris)
    assert.deepEqual(
      off.body().data.map(({ name }: { name: string }) => name),
      ['test.report', 'test.unseen']
    )
    const first = await admin(client.get(`${SCHEDULES}?limit=2`))
    const rest = await admin(
      client.get(`${SCHEDULES}?limit=2&cursor=${first.body().meta.nextCursor}`)
    )
    assert.containSubset(rest.body(), {
      data: [{ name: 'test.unseen' }],
      meta: { nextCursor: null },
    })
    ;(await admin(client.get(`${SCHEDULES}?sort=-name`))).assertStatus(422)
  })

  test('a schedule is run now: a job of who asked, once for a repeated key, and audited', async ({
    client,
    assert,
  }) => {
    const runs = given.schedule('test.now', '0 8 1 1 *')
    const run = () =>
      admin(client.post(`${SCHEDULES}/test.now/run`)).header('idempotency-key', 'just once')
    const accepted = await run()
    accepted.assertStatus(202)
    assert.deepEqual((await run()).body(), accepted.body())
    await drainJobs()
    assert.lengthOf(runs, 1)
    const { madrid } = given.world
    const userId = await userIdOf(given.world, madrid, 'ceo')
    const [job] = await rowsOf(madrid.id).rows<object>(
      `select id as "jobId", actor_id as "actorId", schedule from jobs where name = 'test.now_job'`
    )
    assert.deepEqual(job, { ...accepted.body().data, actorId: userId, schedule: 'test.now' })
    const audit = await rowsOf(madrid.id).rows<object>(
      `select action, actor_id as "actorId", subject_id as "subjectId" from audit_entries`
    )
    assert.deepEqual(audit, [{ action: 'schedule.run', actorId: userId, subjectId: 'test.now' }])
    const listed = await admin(client.get(SCHEDULES))
    assert.containSubset(listed.body().data, [
      { name: 'test.now', lastOutcome: 'done', failures: 0 },
    ])
    assert.isEmpty(await given.jobsOf(given.world.paris.id, 'test.now'))
  })

  test('what is unknown, or of a module that is off, is 404', async ({ client, assert }) => {
    given.schedule('crm_sales.digest', '0 9 * * *', 'crm_sales')
    ;(await admin(client.post(`${SCHEDULES}/test.unknown/run`))).assertStatus(404)
    const off = await admin(client.post(`${SCHEDULES}/crm_sales.digest/run`), given.world.paris)
    off.assertStatus(404)
    const on = await admin(client.post(`${SCHEDULES}/crm_sales.digest/run`))
    on.assertStatus(202)
    assert.isEmpty(await given.jobsOf(given.world.paris.id, 'crm_sales.digest'))
  })
})
