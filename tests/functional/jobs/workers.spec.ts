import { test } from '@japa/runner'
import { runJob } from '#app/jobs/run_job'
import { jobQueue, type ClaimedJob } from '#app/tenancy/system/job_queue'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, flood, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'

const running = new AbortController().signal

test.group('Jobs | several workers', (group) => {
  const given = new QueueCase(group)
  const tenant = () => given.world.madrid.id
  const expireLeases = () =>
    rowsOf(tenant()).change(
      `update jobs set lease_until = now() - interval '1 second' where state = 'running'`
    )

  async function claimOne(): Promise<ClaimedJob> {
    const [job] = await jobQueue.claim('default', 1)
    if (!job) throw new Error('nothing to claim')
    return job
  }

  test('each job is claimed by one of many workers', async ({ assert }) => {
    given.jobs.recorded('test.claimed')
    await flood(tenant(), 'test.claimed', 'default', 40)
    const claims = await Promise.all(Array.from({ length: 8 }, () => jobQueue.claim('default', 5)))
    const ids = claims.flat().map(({ id }) => id)
    assert.lengthOf(new Set(ids), ids.length)
    assert.lengthOf(ids, 40)
  })

  test('a worker that lost its lease cannot write; the other one has the say', async ({
    assert,
  }) => {
    given.jobs.recorded('test.leased')
    await enqueueFor(tenant(), { name: 'test.leased' })
    const first = await claimOne()
    await expireLeases()
    assert.deepEqual(await jobQueue.releaseExpired(), ['queued'])
    const second = await claimOne()
    assert.equal(second.id, first.id)
    assert.equal(second.attempt, 2)

    assert.equal(await jobQueue.renew(first), 'lost')
    assert.isNull(await jobQueue.finish(first))
    assert.isNull(await jobQueue.bury(first, 'late'))
    assert.isNull(await jobQueue.park(first))
    assert.isNull(await jobQueue.requeue(first, new Date(), { countAttempt: true }))
    assert.include((await jobsOf(tenant(), 'test.leased'))[0], { state: 'running' })
    assert.equal(await jobQueue.renew(second), 'held')
    assert.equal(await jobQueue.finish(second), 'done')
  })

  test('what the first worker comes to afterwards changes nothing', async ({ assert }) => {
    let resume = () => {}
    let runs = 0
    given.jobs.declare('test.slow', async () => {
      runs += 1
      if (runs === 1) await new Promise<void>((resolve) => (resume = resolve))
      if (runs === 1) throw new Error('too late')
    })
    await enqueueFor(tenant(), { name: 'test.slow' })
    const slow = runJob(await claimOne(), running)
    await eventually('it runs', () => runs === 1)
    await expireLeases()
    const { stop } = await given.work()
    await eventually(
      'another worker did it',
      async () => (await jobsOf(tenant(), 'test.slow'))[0]?.state === 'done'
    )
    resume()
    await slow
    assert.include((await jobsOf(tenant(), 'test.slow'))[0], { state: 'done', lastError: null })
    await stop()
  })

  test('the sweeper gives back the jobs of a lost worker, also one at its last attempt', async ({
    assert,
  }) => {
    const runs = given.jobs.recorded('test.orphan', { attempts: 1 })
    await enqueueFor(tenant(), { name: 'test.orphan', data: { n: 1 } })
    await claimOne()
    await expireLeases()
    await given.work()
    await eventually(
      'it is done',
      async () => (await jobsOf(tenant(), 'test.orphan'))[0]?.state === 'done'
    )
    assert.deepEqual(runs, [1])
  })

  test('a job that loses one worker after the other is dead in the end', async ({ assert }) => {
    given.jobs.recorded('test.killer', { attempts: 2 })
    await enqueueFor(tenant(), { name: 'test.killer' })
    let lost = 0
    for (let state = 'queued'; state === 'queued'; lost++) {
      await claimOne()
      await expireLeases()
      state = (await jobQueue.releaseExpired())[0] ?? 'none'
    }
    assert.equal(lost, 7)
    const [job] = await jobsOf(tenant(), 'test.killer')
    assert.include(job, { state: 'dead', lastError: 'the worker was lost' })
  })

  test('inside a lane tenants take turns, however much one of them has', async ({ assert }) => {
    const { madrid, paris, chicago } = given.world
    given.jobs.recorded('test.fair')
    await flood(madrid.id, 'test.fair', 'default', 2_000)
    await enqueueFor(paris.id, { name: 'test.fair' }, { name: 'test.fair' })
    await enqueueFor(chicago.id, { name: 'test.fair' })
    const claimed = await jobQueue.claim('default', 6)
    const shares = [madrid, paris, chicago].map(
      ({ id }) => claimed.filter(({ tenantId }) => tenantId === id).length
    )
    assert.deepEqual(shares, [3, 2, 1])
  })

  test('a flood in the bulk lane does not delay the interactive one', async ({ assert }) => {
    given.jobs.declare('test.bulky', async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
    })
    const runs = given.jobs.recorded('test.quick', { lane: 'interactive' })
    await flood(tenant(), 'test.bulky', 'bulk', 400)
    await given.work()
    await eventually('the flood runs', async () =>
      (await jobsOf(tenant(), 'test.bulky')).some(({ state }) => state === 'done')
    )
    const waits: number[] = []
    for (let n = 1; n <= 10; n++) {
      const since = performance.now()
      await enqueueFor(tenant(), { name: 'test.quick' })
      await eventually('it ran', () => runs.length === n, { every: 5 })
      waits.push(performance.now() - since)
    }
    assert.isBelow(Math.max(...waits), 5_000)
    const states = (await jobsOf(tenant(), 'test.bulky')).map(({ state }) => state)
    assert.isAtMost(states.filter((state) => state === 'running').length, 2)
    assert.include(states, 'queued')
  })
})
