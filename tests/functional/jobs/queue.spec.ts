import { test } from '@japa/runner'
import { enqueue } from '#app/jobs/enqueue'
import { gate } from '#app/module_system/gate'
import { clock } from '#app/shared/clock'
import { transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'

const inSeconds = (seconds: number) => clock.now().plus({ seconds }).toJSDate()

for (const driver of ['memory', 'redis'] as const) {
  test.group(`Jobs | the queue, bells over ${driver}`, (group) => {
    const given = new QueueCase(group, driver)
    const tenant = () => given.world.madrid.id
    const stateOf = async (name: string) => (await jobsOf(tenant(), name)).map(({ state }) => state)
    const reaches = (name: string, ...states: string[]) =>
      eventually(`${name} is ${states}`, async () => String(await stateOf(name)) === String(states))

    test('a job runs once, soon after its transaction', async ({ assert }) => {
      const runs = given.jobs.recorded('test.plain')
      await given.work()
      await eventually('the bells are connected', async () => {
        await enqueueFor(tenant(), { name: 'test.plain' })
        const count = runs.length
        await new Promise((resolve) => setTimeout(resolve, 250))
        return runs.length > count
      })
      // Of several, because a busy machine makes some late; the sweeper alone would make most of them so.
      const waits: number[] = []
      for (let time = 0; time < 5; time++) {
        const before = runs.length
        const since = performance.now()
        await enqueueFor(tenant(), { name: 'test.plain', data: { n: 7 } })
        await eventually('it ran', () => runs.length > before, { every: 5 })
        waits.push(performance.now() - since)
      }
      assert.isBelow(waits.sort((a, b) => a - b)[1] ?? Infinity, 500)
      await eventually('all are done', async () =>
        (await stateOf('test.plain')).every((state) => state === 'done')
      )
      assert.lengthOf(runs, (await stateOf('test.plain')).length)
    })

    test('a rolled back transaction leaves no job', async ({ assert }) => {
      const runs = given.jobs.recorded('test.never')
      await given.work()
      const failing = tenancy.run(tenant(), () =>
        transaction(async (trx) => {
          await enqueue(trx, { name: 'test.never', data: {} })
          throw new Error('changed my mind')
        })
      )
      await assert.rejects(() => failing, 'changed my mind')
      await new Promise((resolve) => setTimeout(resolve, 200))
      assert.isEmpty(await jobsOf(tenant(), 'test.never'))
      assert.isEmpty(runs)
    })

    test('a key makes one job of a tenant, and does not keep other tenants out', async ({
      assert,
    }) => {
      given.jobs.recorded('test.once')
      const job = { name: 'test.once', dedupeKey: 'the-key' }
      const [first] = await enqueueFor(tenant(), job)
      assert.isString(first)
      assert.deepEqual(await enqueueFor(tenant(), job), [null])
      const both = await Promise.all([enqueueFor(tenant(), job), enqueueFor(tenant(), job)])
      assert.deepEqual(both.flat(), [null, null])
      const [elsewhere] = await enqueueFor(given.world.paris.id, job)
      assert.isString(elsewhere)
    })

    test('a job waits for its time and then does not wait for the sweeper', async ({ assert }) => {
      const late: number[] = []
      given.jobs.declare('test.later', async ({ data }) => {
        late.push(clock.now().toMillis() - Number(data.at))
      })
      await given.work()
      for (const seconds of [0.4, 0.7, 1.3, 1.6]) {
        const runAt = inSeconds(seconds)
        await enqueueFor(tenant(), { name: 'test.later', runAt, data: { at: runAt.getTime() } })
      }
      await eventually('all ran', () => late.length === 4)
      assert.isAtLeast(Math.min(...late), 0)
      assert.isBelow(Math.max(...late), 700)
    })

    test('a failure is tried again after a growing wait, and the last one is dead', async ({
      assert,
    }) => {
      const seen: { attempt: number; last: boolean; at: number }[] = []
      given.jobs.declare(
        'test.failing',
        async ({ attempt, lastAttempt: last }) => {
          seen.push({ attempt, last, at: performance.now() })
          throw new Error(`no ${attempt}`)
        },
        { attempts: 3 }
      )
      await given.work()
      await enqueueFor(tenant(), { name: 'test.failing' })
      await reaches('test.failing', 'queued')
      await eventually('it is dead', async () => (await stateOf('test.failing'))[0] === 'dead', {
        within: 8_000,
      })
      assert.deepEqual(
        seen.map(({ attempt, last }) => [attempt, last]),
        [
          [1, false],
          [2, false],
          [3, true],
        ]
      )
      assert.isAtLeast(seen[1]!.at - seen[0]!.at, 950)
      assert.isAtLeast(seen[2]!.at - seen[1]!.at, 1_950)
      const [job] = await jobsOf(tenant(), 'test.failing')
      assert.include(job, { state: 'dead', attempts: 3, lastError: 'no 3' })
    })

    test('asking to run again is no failure', async ({ assert }) => {
      let runs = 0
      given.jobs.declare('test.again', async () => {
        runs += 1
        return runs < 4 ? { again: inSeconds(0.05) } : undefined
      })
      await given.work()
      const since = performance.now()
      await enqueueFor(tenant(), { name: 'test.again' })
      await reaches('test.again', 'done')
      assert.isBelow(performance.now() - since, 2_500)
      assert.include((await jobsOf(tenant(), 'test.again'))[0], { attempts: 1, lastError: null })
    })

    test('a name that nobody knows is never done', async ({ assert }) => {
      given.jobs.recorded('test.gone')
      await enqueueFor(tenant(), { name: 'test.gone' })
      given.jobs.forget()
      await given.work()
      await eventually(
        'it was tried',
        async () => (await jobsOf(tenant(), 'test.gone'))[0]?.lastError
      )
      const [job] = await jobsOf(tenant(), 'test.gone')
      assert.include(job, { state: 'queued', attempts: 1, lastError: 'unknown job "test.gone"' })
      assert.isAbove(job!.waits, 25)
      await rowsOf(tenant()).change(`update jobs set run_at = now(), attempts = max_attempts - 1`)
      await reaches('test.gone', 'dead')
    })

    test('a job of a newer release is put back untouched', async ({ assert }) => {
      const runs = given.jobs.recorded('test.newer', { v: 2 })
      await enqueueFor(tenant(), { name: 'test.newer' })
      given.jobs.recorded('test.newer', { v: 1 })
      await given.work()
      await eventually(
        'it waits',
        async () => (await jobsOf(tenant(), 'test.newer'))[0]!.waits > 25
      )
      assert.include((await jobsOf(tenant(), 'test.newer'))[0], { state: 'queued', attempts: 0 })
      assert.isEmpty(runs)
    })

    test('a job of a module that is off is parked, and runs once the module is on', async ({
      assert,
      client,
    }) => {
      const { paris } = given.world
      const runs = given.jobs.recorded('test.of_module', { moduleId: 'crm_sales' })
      const parked = async () => (await jobsOf(paris.id, 'test.of_module'))[0]
      gate.forgetAll()
      await given.work()
      await enqueueFor(paris.id, { name: 'test.of_module' })
      await eventually('it is parked', async () => (await parked())?.state === 'parked')
      assert.include(await parked(), { attempts: 0 })
      assert.isEmpty(runs)
      const put = (enabled: boolean) =>
        client
          .put('/api/v1/admin/modules/crm_sales')
          .bearerToken(given.world.token(paris, 'ceo'))
          .header('x-tenant-id', paris.id)
          .header('x-admin-token', given.world.adminToken(paris))
          .json({ enabled })
      ;(await put(true)).assertStatus(200)
      await eventually('it is done', async () => (await parked())?.state === 'done')
      assert.lengthOf(runs, 1)
      ;(await put(false)).assertStatus(200)
    })

    test('running jobs may finish when the worker stops, and no others begin', async ({
      assert,
    }) => {
      let finish = () => {}
      const stopped: boolean[] = []
      given.jobs.declare('test.long', async ({ signal }) => {
        await new Promise<void>((resolve) => (finish = resolve))
        stopped.push(signal.aborted)
      })
      const runs = given.jobs.recorded('test.after')
      const { stop } = await given.work()
      await enqueueFor(tenant(), { name: 'test.long' })
      await reaches('test.long', 'running')
      const ending = stop()
      await enqueueFor(tenant(), { name: 'test.after' })
      setTimeout(() => finish(), 200)
      await ending
      assert.deepEqual(stopped, [true])
      assert.deepEqual(await stateOf('test.long'), ['done'])
      assert.deepEqual(await stateOf('test.after'), ['queued'])
      assert.isEmpty(runs)
    })

    test('a job that gives up because the worker stops goes back without a failure', async ({
      assert,
    }) => {
      given.jobs.declare('test.giving_up', async ({ signal }) => {
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped')))
        )
      })
      const { stop } = await given.work()
      await enqueueFor(tenant(), { name: 'test.giving_up' })
      await reaches('test.giving_up', 'running')
      await stop()
      assert.include((await jobsOf(tenant(), 'test.giving_up'))[0], {
        state: 'queued',
        attempts: 0,
        lastError: null,
      })
    })
  })
}
