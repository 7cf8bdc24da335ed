import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { Scheduler } from '#app/scheduler/scheduler'
import { LeaderLock } from '#app/tenancy/system/leader_lock'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { ProcessGroup } from '#tests/support/process_group'
import { rowsOf } from '#tests/support/rows'
import { systemRows } from '#tests/support/system_rows'

/** What the crash in the child leaves of it: killed by a signal. */
const KILLED = { code: null, signal: 'SIGKILL' }

test.group('Jobs | processes that die', (group) => {
  const given = new QueueCase(group)
  const tenant = () => given.world.madrid.id

  const start = (...args: string[]) =>
    new ProcessGroup(
      process.execPath,
      [
        '--import=@poppinss/ts-exec',
        app.makePath('tests/functional/jobs/support/worker_process.ts'),
        ...args,
      ],
      { cwd: app.makePath(), env: process.env }
    )

  /** As if the lease of whoever is dead had run out. */
  const expireLeases = () =>
    rowsOf(tenant()).change(
      `update jobs set lease_until = now() - interval '1 second' where state = 'running'`
    )

  test('a job that kills its worker is buried after some of them, and the others are done', async ({
    assert,
    cleanup,
  }) => {
    const deadlyRuns = given.jobs.recorded('test.deadly', { attempts: 2 })
    given.jobs.recorded('test.harmless')
    await enqueueFor(tenant(), { name: 'test.deadly' })
    // It may lose five workers besides its own two tries; two of the seven are left.
    await rowsOf(tenant()).change(`update jobs set attempts = 5`)
    const deadly = async () => (await jobsOf(tenant(), 'test.deadly'))[0]!
    let lost = 0
    for (; (await deadly()).state === 'queued'; lost++) {
      await enqueueFor(tenant(), { name: 'test.harmless' }, { name: 'test.harmless' })
      const worker = start()
      cleanup(() => worker.kill())
      assert.deepEqual(await worker.ended, KILLED, worker.output)
      assert.equal((await deadly()).state, 'running')
      await expireLeases()
      await jobQueue.releaseExpired()
    }
    assert.equal(lost, 2)
    const buried = { state: 'dead', attempts: 7, lastError: 'the worker was lost' }
    assert.include(await deadly(), buried)
    await given.work()
    await eventually('the others are done', async () => {
      const states = (await jobsOf(tenant(), 'test.harmless')).map(({ state }) => state)
      return states.length === 4 && states.every((state) => state === 'done')
    })
    assert.isEmpty(deadlyRuns)
    assert.include(await deadly(), buried)
  }).timeout(60_000)

  test('when the process of the elected scheduler is killed, another takes over within 15 s', async ({
    assert,
    cleanup,
  }) => {
    const first = start('--scheduler')
    cleanup(() => first.kill())
    const leader = async () =>
      (await systemRows<{ leader: string }>(`select leader from scheduler`))[0]?.leader
    await eventually('it is elected', leader, { within: 30_000 })
    const second = new Scheduler(new LeaderLock())
    cleanup(() => second.stop())
    second.start()
    await new Promise((resolve) => setTimeout(resolve, 200))
    assert.isFalse(second.elected)
    const since = performance.now()
    first.kill()
    await eventually('the other one is', () => second.elected, { within: 15_000 })
    assert.isBelow(performance.now() - since, 15_000)
  }).timeout(60_000)
})
