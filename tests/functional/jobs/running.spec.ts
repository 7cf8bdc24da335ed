import { test } from '@japa/runner'
import { setTimeout as sleep } from 'node:timers/promises'
import { cancelJob } from '#app/jobs/actions/cancel_job'
import { findJob } from '#app/jobs/queries/find_job'
import { tenancy } from '#app/tenancy/scope'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'
import { userIdOf } from '#tests/support/staff'

for (const driver of ['memory', 'redis'] as const) {
  test.group(`Jobs | running ones, bells over ${driver}`, (group) => {
    const given = new QueueCase(group, driver)
    const tenant = () => given.world.madrid.id
    const jobNow = (id: string) => tenancy.run(tenant(), () => findJob(id))
    const actor = () => userIdOf(given.world, given.world.madrid, 'ceo')
    const cancel = async (id: string) =>
      tenancy.run(tenant(), async () => cancelJob({ id, actorId: await actor() }))

    async function start(name: string, actorId?: string) {
      const [id] = await enqueueFor(tenant(), { name, actorId })
      return String(id)
    }

    const reaches = (id: string, state: string, within = 8_000) =>
      eventually(`it is ${state}`, async () => (await jobNow(id))?.state === state, { within })

    test('a run that takes too long is told to end and counts as a failed try', async ({
      assert,
    }) => {
      const reasons: string[] = []
      given.jobs.declare(
        'test.endless',
        async ({ signal }) => {
          await new Promise((resolve) => signal.addEventListener('abort', resolve))
          reasons.push((signal.reason as Error).message)
        },
        { attempts: 2, timeoutSeconds: 0.3 }
      )
      await given.work()
      const id = await start('test.endless')
      await reaches(id, 'dead')
      assert.deepEqual(reasons, ['took longer than 0.3 s', 'took longer than 0.3 s'])
      const [job] = await jobsOf(tenant(), 'test.endless')
      assert.include(job, { attempts: 2, lastError: 'took longer than 0.3 s' })
    })

    test('a waiting job that is cancelled never runs', async ({ assert }) => {
      const runs = given.jobs.recorded('test.unwanted')
      const id = await start('test.unwanted')
      assert.deepEqual(await cancel(id), { kind: 'changed' })
      await given.work()
      const after = given.jobs.recorded('test.after')
      await start('test.after')
      await eventually('another one ran', () => after.length === 1)
      assert.isEmpty(runs)
      assert.equal((await jobNow(id))?.state, 'cancelled')
      assert.deepEqual(await cancel(id), { kind: 'wrong_state', state: 'cancelled' })
    })

    test('a running job that is cancelled is told to end, and ends as cancelled', async ({
      assert,
    }) => {
      let aborted = false
      given.jobs.declare('test.stoppable', async ({ signal }) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        aborted = signal.aborted
        throw new Error('told to end')
      })
      await given.work()
      const id = await start('test.stoppable')
      await reaches(id, 'running')
      assert.deepEqual(await cancel(id), { kind: 'changed' })
      assert.equal((await jobNow(id))?.state, 'running')
      await reaches(id, 'cancelled')
      assert.isTrue(aborted)
    })

    test('a job that fails after it was cancelled is not tried again', async ({ assert }) => {
      let fail = () => {}
      given.jobs.declare('test.failing_late', async () => {
        await new Promise<void>((resolve) => (fail = resolve))
        throw new Error('no')
      })
      await given.work()
      const id = await start('test.failing_late')
      await reaches(id, 'running')
      await cancel(id)
      fail()
      await reaches(id, 'cancelled')
      assert.equal((await jobNow(id))?.attempt, 1)
    })

    test('the job of a lost worker that was cancelled meanwhile is not tried again', async () => {
      given.jobs.recorded('test.orphan')
      const id = await start('test.orphan')
      await rowsOf(tenant()).change(
        `update jobs set state = 'running', lease_token = gen_random_uuid(), cancel_requested_at = now(),
           lease_until = now() - interval '1 second' where id = ?`,
        [id]
      )
      await given.work()
      await reaches(id, 'cancelled')
    })

    test('progress is stored, told to who started it and to nobody else, and kept at the end', async ({
      assert,
    }) => {
      let finish = () => {}
      given.jobs.declare('test.counting', async ({ progress }) => {
        for (let done = 1; done <= 500; done++) progress(done, 1_000, 'half of it')
        await new Promise<void>((resolve) => (finish = resolve))
        progress(1_000, 1_000)
      })
      await given.work()
      const userId = await actor()
      const id = await start('test.counting', userId)
      await eventually('half is stored', async () => (await jobNow(id))?.progress?.done === 500)
      assert.deepEqual((await jobNow(id))?.progress, {
        done: 500,
        total: 1_000,
        note: 'half of it',
      })
      finish()
      await reaches(id, 'done')
      assert.deepEqual((await jobNow(id))?.progress, { done: 1_000, total: 1_000, note: null })
      await sleep(50)
      const events = await rowsOf(tenant()).rows<{
        userId: string
        topic: string | null
        data: object
      }>(
        `select user_id as "userId", topic, data from live_events where type = 'job.progress' order by version`
      )
      assert.isAtMost(events.length, 4)
      for (const event of events) assert.include(event, { userId, topic: null })
      assert.deepEqual(events.at(-1)?.data, {
        jobId: id,
        name: 'test.counting',
        state: 'done',
        progress: { done: 1_000, total: 1_000, note: null },
      })
    })

    test('nobody is told of a job that no person started', async ({ assert }) => {
      given.jobs.declare('test.quiet', async ({ progress }) => progress(1, 2))
      await given.work()
      const id = await start('test.quiet')
      await reaches(id, 'done')
      assert.deepEqual((await jobNow(id))?.progress, { done: 1, total: 2, note: null })
      const told = await rowsOf(tenant()).rows(
        `select 1 from live_events where type = 'job.progress' and data->>'jobId' = ?`,
        [id]
      )
      assert.isEmpty(told)
    })
  })
}
