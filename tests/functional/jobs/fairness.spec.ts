import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, flood } from '#tests/functional/jobs/support/test_jobs'

const FLOOD = 50_000

test.group('Jobs | 50,000 jobs of one tenant', (group) => {
  const given = new QueueCase(group)

  test('those of another are next, in every lane', async ({ assert }) => {
    const { madrid, paris } = given.world
    // The planner learns that the table is empty, and knows no better right after the flood.
    await db.connection('owner').rawQuery('analyze jobs')
    given.jobs.recorded('test.quick', { lane: 'interactive' })
    given.jobs.recorded('test.heavy', { lane: 'bulk' })
    await flood(madrid.id, 'test.heavy', 'bulk', FLOOD)
    await flood(madrid.id, 'test.quick', 'interactive', 1_000)
    await enqueueFor(paris.id, { name: 'test.quick' }, { name: 'test.heavy' })

    const quick = await jobQueue.claim('interactive', 2)
    assert.sameMembers(
      quick.map(({ tenantId }) => tenantId),
      [madrid.id, paris.id]
    )
    const heavy = await jobQueue.claim('bulk', 2)
    assert.sameMembers(
      heavy.map(({ tenantId }) => tenantId),
      [madrid.id, paris.id]
    )
  }).timeout(120_000)
})
