import { test } from '@japa/runner'
import env from '#start/env'
import { enterState } from '#app/operations/readiness'
import { Scheduler } from '#app/scheduler/scheduler'
import { LeaderLock } from '#app/tenancy/system/leader_lock'
import { SchedulerCase } from '#tests/functional/scheduler/support/scheduler_case'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'

test.group('Operations | health and tasks of the instance', (group) => {
  const given = new SchedulerCase(group)
  const started: Scheduler[] = []
  group.each.setup(() => {
    enterState('serving')
    return () => enterState('starting')
  })
  group.each.teardown(async () => {
    for (const one of started.splice(0)) await one.stop()
  })

  async function work() {
    const scheduler = new Scheduler(new LeaderLock(), { lookMs: 40, tryMs: 40 })
    started.push(scheduler)
    scheduler.start()
    await eventually('it is elected', () => scheduler.elected)
    return scheduler
  }

  test('the health tells of each service, and is degraded while nobody is elected', async ({
    client,
    assert,
  }) => {
    const before = await client.get('/health')
    before.assertStatus(200)
    assert.containSubset(before.body(), {
      status: 'degraded',
      services: {
        database: 'healthy',
        redis: 'off',
        scheduledTasks: 'down',
        realtime: 'healthy',
        channels: 'healthy',
      },
    })
    assert.isFalse(Number.isNaN(Date.parse(before.body().timestamp)))
    await work()
    await eventually('it is well', async () => {
      const { status, services } = (await client.get('/health')).body()
      return status === 'healthy' && services.scheduledTasks === 'healthy'
    })
  })

  test('deliveries that fail again and again are told', async ({ client, assert }) => {
    await rowsOf(given.world.madrid.id).change(
      `insert into jobs (tenant_id, name, lane, state, run_at, created_at, attempts)
       values (?, 'chat.deliver_message', 'interactive', 'queued', now() + interval '1 minute', now(), 3)`,
      [given.world.madrid.id]
    )
    const { status, services } = (await client.get('/health')).body()
    assert.deepEqual([status, services.channels], ['degraded', 'degraded'])
  })

  test('down while stopping', async ({ client, assert }) => {
    enterState('stopping')
    const answer = await client.get('/health')
    answer.assertStatus(503)
    assert.equal(answer.body().status, 'down')
  })

  test('tasks are shown with their last run, and without their errors', async ({
    client,
    assert,
  }) => {
    given.task('test.broken', 60, async () => {
      throw new Error('what it says is for the log')
    })
    await work()
    const shown = await eventually('it has run', async () => {
      const answer = await client.get('/health/tasks')
      return answer.body().data.tasks[0]?.lastOutcome && answer
    })
    const { data } = shown.body()
    assert.equal(data.state, 'healthy')
    assert.isString(data.electedSince)
    assert.containSubset(data.tasks, [{ name: 'test.broken', lastOutcome: 'failed', failures: 1 }])
    assert.notInclude(JSON.stringify(data), 'for the log')
  })

  test('a super admin stops everything scheduled, in every process, and starts it again', async ({
    client,
    assert,
  }) => {
    let runs = 0
    given.task('test.counted', 1 / 6_000, async () => void runs++)
    given.schedule('test.minutely', '* * * * *')
    await work()
    await eventually('it runs', () => runs > 0)
    const post = (what: string) =>
      client
        .post(`/health/tasks/${what}`)
        .bearerToken(given.world.token(given.world.madrid, 'super_admin'))
    const stopped = await post('stop')
    stopped.assertStatus(200)
    assert.equal(stopped.body().data.state, 'stopped')
    assert.equal((await client.get('/health')).body().services.scheduledTasks, 'stopped')
    await started[0]?.stop()
    await work()
    const before = runs
    await rowsOf(given.world.madrid.id).change(
      `update schedules set next_at = now() - interval '1 hour'`
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.equal(runs, before)
    assert.isEmpty(await given.jobsOf(given.world.madrid.id, 'test.minutely'))

    const again = await post('start')
    again.assertStatus(200)
    assert.equal(again.body().data.state, 'healthy')
    await eventually('it runs again', () => runs > before)
    await eventually(
      'what was missed is made up for once',
      async () => (await given.jobsOf(given.world.madrid.id, 'test.minutely')).length >= 1
    )
    assert.isAtMost((await given.jobsOf(given.world.madrid.id, 'test.minutely')).length, 2)
  })

  test('nobody else may', async ({ client, assert }) => {
    for (const what of ['start', 'stop']) {
      ;(await client.post(`/health/tasks/${what}`)).assertStatus(401)
      for (const role of ['ceo', 'seller']) {
        const refused = await client
          .post(`/health/tasks/${what}`)
          .bearerToken(given.world.token(given.world.madrid, role))
        refused.assertStatus(403)
      }
    }
    assert.isNull((await client.get('/health/tasks')).body().data.stoppedAt)
  })

  test('switched off by the environment, they cannot be started', async ({ client, assert }) => {
    env.set('ENABLE_SCHEDULED_TASKS', false)
    try {
      const start = await client
        .post('/health/tasks/start')
        .bearerToken(given.world.token(given.world.madrid, 'super_admin'))
      start.assertStatus(409)
      assert.equal(start.body().code, 'E_TASKS_DISABLED')
      const { status, services } = (await client.get('/health')).body()
      assert.deepEqual([status, services.scheduledTasks], ['healthy', 'off'])
    } finally {
      env.set('ENABLE_SCHEDULED_TASKS', true)
    }
  })
})
