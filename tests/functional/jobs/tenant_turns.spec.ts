import { test } from '@japa/runner'
import { enqueueMany } from '#app/jobs/enqueue_many'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, flood, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { watchQueries } from '#tests/support/watch_queries'

test.group('Jobs | turns of tenants', (group) => {
  const given = new QueueCase(group)

  test('a worker with one free slot serves each tenant in turn, however old the others’ jobs are', async ({
    assert,
  }) => {
    const { madrid, paris, chicago } = given.world
    given.jobs.recorded('test.heavy', { lane: 'bulk' })
    await flood(madrid.id, 'test.heavy', 'bulk', 40)
    for (const tenant of [paris, chicago]) {
      await enqueueFor(tenant.id, { name: 'test.heavy' }, { name: 'test.heavy' })
    }
    const served: string[] = []
    for (let time = 0; time < 6; time++) {
      const [job] = await jobQueue.claim('bulk', 1)
      served.push(job?.tenantId ?? '')
    }
    const tenants = [madrid.id, paris.id, chicago.id]
    assert.sameMembers(served.slice(0, 3), tenants)
    assert.sameMembers(served.slice(3), tenants)
  })

  test('jobs that end together are written together, and only by who holds them', async ({
    assert,
  }) => {
    const { madrid } = given.world
    given.jobs.recorded('test.quick')
    await flood(madrid.id, 'test.quick', 'default', 30)
    const jobs = await jobQueue.claim('default', 30)
    assert.lengthOf(jobs, 30)
    const [stolen] = jobs
    if (stolen) stolen.leaseToken = '00000000-0000-4000-8000-000000000000'

    let states: unknown[] = []
    const seen = await watchQueries(async () => {
      states = await Promise.all(jobs.map((job) => jobQueue.finish(job)))
    })
    assert.deepEqual(states, [null, ...Array(29).fill('done')])
    assert.isAtMost(seen.length, 4)
    const rows = await jobsOf(madrid.id, 'test.quick')
    assert.lengthOf(
      rows.filter(({ state }) => state === 'running'),
      1
    )
  })

  test('many jobs of a kind are made in one statement, each with its data, or none', async ({
    assert,
  }) => {
    const { madrid } = given.world
    const runs = given.jobs.recorded('test.many')
    const data = Array.from({ length: 300 }, (_, n) => ({ n }))
    const make = (fail: boolean) =>
      tenancy.run(madrid.id, () =>
        transaction(async (trx) => {
          const made = await enqueueMany(trx, 'test.many', data)
          if (fail) throw new Error('no')
          return made
        })
      )
    await assert.rejects(() => make(true), 'no')
    assert.lengthOf(await jobsOf(madrid.id, 'test.many'), 0)
    const seen = await watchQueries(async () => assert.equal(await make(false), 300))
    assert.lengthOf(
      seen.filter((text) => text.startsWith('insert into jobs')),
      1
    )
    const jobs = await jobQueue.claim('default', 50)
    assert.deepEqual(
      jobs.map(({ data: { n } }) => n).sort((a, b) => Number(a) - Number(b)),
      Array.from({ length: 50 }, (_, n) => n)
    )
    assert.isEmpty(runs)
    await assert.rejects(
      () => tenancy.run(madrid.id, () => transaction((trx) => enqueueMany(trx, 'nope', data))),
      'Unknown job "nope"'
    )
  })
})
