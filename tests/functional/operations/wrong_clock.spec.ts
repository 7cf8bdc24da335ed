import { test } from '@japa/runner'
import { Settings } from 'luxon'
import { keepTime } from '#app/operations/keep_time'
import { clock } from '#app/shared/clock'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor } from '#tests/functional/jobs/support/test_jobs'

const HOUR = 3_600_000

test.group('Operations | a wrong clock', (group) => {
  const given = new QueueCase(group)

  group.each.teardown(() => {
    clock.unfollow()
    Settings.now = () => Date.now()
  })

  test('of a worker ends no leases of others and makes no job late', async ({ assert }) => {
    const tenantId = given.world.madrid.id
    given.jobs.recorded('test.timed')
    await enqueueFor(tenantId, { name: 'test.timed' })
    assert.lengthOf(await jobQueue.claim('default', 1), 1)

    Settings.now = () => Date.now() + HOUR
    await keepTime()
    assert.deepEqual(await jobQueue.releaseExpired(), [])
    await enqueueFor(tenantId, { name: 'test.timed' })

    Settings.now = () => Date.now() - HOUR
    assert.lengthOf(await jobQueue.claim('default', 1), 1)
  })
})
