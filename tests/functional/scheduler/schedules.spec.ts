import { test } from '@japa/runner'
import { gate } from '#app/module_system/gate'
import { queueTicks } from '#app/scheduler/queue_ticks'
import { syncSchedules } from '#app/scheduler/sync_schedules'
import { SchedulerCase } from '#tests/functional/scheduler/support/scheduler_case'
import { drainJobs } from '#tests/support/drain_jobs'
import { rowsOf } from '#tests/support/rows'

test.group('Scheduler | schedules', (group) => {
  const given = new SchedulerCase(group)
  const tenants = () => [given.world.madrid, given.world.paris, given.world.chicago]
  const nextOf = async (tenantId: string) =>
    (
      await rowsOf(tenantId).rows<{ next: Date | null }>(
        `select next_at as next from schedules where tenant_id = ?`,
        [tenantId]
      )
    ).map(({ next }) => next?.toISOString() ?? null)

  async function look(iso: string) {
    given.at(iso)
    await syncSchedules()
    return queueTicks()
  }

  test('each tenant gets its tick at its own hour, as one job', async ({ assert }) => {
    given.schedule('test.report', '0 8 * * *')
    await look('2026-07-01T00:00:00Z')
    assert.deepEqual(await nextOf(given.world.madrid.id), ['2026-07-01T06:00:00.000Z'])
    assert.deepEqual(await nextOf(given.world.chicago.id), ['2026-07-01T13:00:00.000Z'])
    assert.equal(await look('2026-07-01T05:59:59Z'), 0)
    assert.equal(await look('2026-07-01T06:00:00Z'), 2)
    assert.deepEqual(await given.ticksOf(given.world.madrid.id, 'test.report'), [
      '2026-07-01T06:00:00.000Z',
    ])
    assert.isEmpty(await given.ticksOf(given.world.chicago.id, 'test.report'))
    assert.equal(await look('2026-07-01T06:00:30Z'), 0)
    assert.deepEqual(await nextOf(given.world.madrid.id), ['2026-07-02T06:00:00.000Z'])
    await drainJobs()
    const [job] = await given.jobsOf(given.world.madrid.id, 'test.report')
    assert.equal(job?.state, 'done')
  })

  test('two that believe to be elected make one job of a tick', async ({ assert }) => {
    given.schedule('test.once', '*/5 * * * *')
    await look('2026-07-01T00:01:00Z')
    given.at('2026-07-01T00:05:00Z')
    await Promise.all([queueTicks(), queueTicks(), queueTicks()])
    await rowsOf(given.world.madrid.id).change(
      `update schedules set next_at = '2026-07-01T00:05:00Z'`
    )
    await queueTicks()
    for (const { id } of tenants()) assert.lengthOf(await given.ticksOf(id, 'test.once'), 1)
  })

  test('however many ticks were missed, one job makes up for them', async ({ assert }) => {
    given.schedule('test.often', '*/10 * * * *')
    await look('2026-07-01T00:01:00Z')
    await look('2026-07-01T09:03:00Z')
    await look('2026-07-01T09:04:00Z')
    const { id } = given.world.madrid
    assert.deepEqual(await given.ticksOf(id, 'test.often'), ['2026-07-01T00:10:00.000Z'])
    assert.deepEqual(await nextOf(id), ['2026-07-01T09:10:00.000Z'])
  })

  test('a skipped and a doubled hour make one job that day', async ({ assert }) => {
    given.schedule('test.night', '30 2 * * *')
    const { id } = given.world.madrid
    for (const [from, to] of [
      ['2026-03-28T12:00:00Z', '2026-03-29'],
      ['2026-10-24T12:00:00Z', '2026-10-25'],
    ] as const) {
      await look(from)
      await rowsOf(id).change(`delete from jobs where schedule = 'test.night'`)
      for (let minute = 0; minute < 24 * 60; minute += 10) {
        const time = new Date(Date.parse(`${to}T00:00:00Z`) + minute * 60_000)
        await look(time.toISOString())
      }
      assert.lengthOf(await given.ticksOf(id, 'test.night'), 1, to)
    }
  }).timeout(30_000)

  test('where the module is off no tick comes, and none is made up for afterwards', async ({
    assert,
    client,
  }) => {
    const { madrid, paris } = given.world
    given.schedule('crm_sales.digest', '0 * * * *', 'crm_sales')
    await look('2026-07-01T00:01:00Z')
    assert.deepEqual(await nextOf(paris.id), [])
    await look('2026-07-01T01:00:00Z')
    assert.lengthOf(await given.ticksOf(madrid.id, 'crm_sales.digest'), 1)
    assert.isEmpty(await given.ticksOf(paris.id, 'crm_sales.digest'))

    const put = (enabled: boolean) =>
      client
        .put('/api/v1/admin/modules/crm_sales')
        .bearerToken(given.world.token(madrid, 'ceo'))
        .header('x-tenant-id', madrid.id)
        .header('x-admin-token', given.world.adminToken(madrid))
        .json({ enabled })
    ;(await put(false)).assertStatus(200)
    await look('2026-07-01T01:30:00Z')
    assert.deepEqual(await nextOf(madrid.id), [null])
    await look('2026-07-01T05:10:00Z')
    ;(await put(true)).assertStatus(200)
    gate.forgetAll()
    await look('2026-07-01T05:20:00Z')
    assert.deepEqual(await nextOf(madrid.id), ['2026-07-01T06:00:00.000Z'])
    await look('2026-07-01T06:00:00Z')
    assert.deepEqual(await given.ticksOf(madrid.id, 'crm_sales.digest'), [
      '2026-07-01T01:00:00.000Z',
      '2026-07-01T06:00:00.000Z',
    ])
  })

  test('another zone and another expression count from the next look on', async ({ assert }) => {
    given.schedule('test.moved', '0 8 * * *')
    const { madrid } = given.world
    await look('2026-07-01T00:00:00Z')
    given.schedule('test.moved', '0 9 * * *')
    await look('2026-07-01T00:01:00Z')
    assert.deepEqual(await nextOf(madrid.id), ['2026-07-01T07:00:00.000Z'])
  })
})
