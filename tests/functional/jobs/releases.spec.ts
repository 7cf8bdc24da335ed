import { test } from '@japa/runner'
import type { JobDeclaration, JobHandler } from '#app/jobs/contracts/declaration'
import { Worker } from '#app/jobs/worker'
import { registry, type Contributed } from '#app/module_system/registry'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { rowsOf } from '#tests/support/rows'

type Known = Map<string, Contributed<JobDeclaration>>

const declared = (name: string, v: number, handler: JobHandler): Known =>
  new Map([
    [
      name,
      {
        name,
        v,
        lane: 'default',
        attempts: 5,
        moduleId: null,
        handler: async () => ({ default: handler }),
      },
    ],
  ])

test.group('Jobs | two releases run side by side', (group) => {
  const given = new QueueCase(group)
  const tenant = () => given.world.madrid.id
  const workers: Worker[] = []
  group.each.teardown(async () => {
    for (const worker of workers.splice(0)) await worker.stop(1_000)
    registry.jobs.delete('test.shape')
    registry.jobs.delete('test.new')
  })

  function release(known: Known) {
    const worker = new Worker(known)
    workers.push(worker)
    worker.start()
  }

  /** The waits are over: what was put aside may be claimed again. */
  const hurry = () =>
    rowsOf(tenant()).change(`update jobs set run_at = now() where state = 'queued'`)

  test('each version of a job is run by who understands it, older ones by the newer release too', async ({
    assert,
  }) => {
    const ran: string[] = []
    const older = declared('test.shape', 1, async ({ data }) => void ran.push(`old ${data.v}`))
    const newer = declared('test.shape', 2, async ({ data }) => void ran.push(`new ${data.v}`))
    for (const [v, known] of [
      [1, older],
      [2, newer],
    ] as const) {
      registry.jobs.set('test.shape', known.get('test.shape')!)
      await enqueueFor(
        tenant(),
        ...Array.from({ length: 10 }, () => ({ name: 'test.shape', data: { v } }))
      )
    }
    release(older)
    await eventually('the old release has done its part', () => ran.length === 10)
    assert.deepEqual([...new Set(ran)], ['old 1'])
    release(newer)
    await eventually(
      'the new one does the rest',
      async () => {
        await hurry()
        return (await jobsOf(tenant(), 'test.shape')).every(({ state }) => state === 'done')
      },
      { within: 10_000 }
    )
    assert.lengthOf(ran, 20)
    assert.lengthOf(
      ran.filter((one) => one === 'new 2'),
      10
    )
    const attempts = (await jobsOf(tenant(), 'test.shape')).map((job) => job.attempts)
    assert.deepEqual([...new Set(attempts)], [1])
  })

  test('a job that the old release does not know waits for the new one', async ({ assert }) => {
    const ran: string[] = []
    const newer = declared('test.new', 1, async () => void ran.push('new'))
    registry.jobs.set('test.new', newer.get('test.new')!)
    await enqueueFor(tenant(), { name: 'test.new' })
    release(new Map())
    await eventually(
      'the old one has seen it',
      async () => (await jobsOf(tenant(), 'test.new'))[0]?.lastError
    )
    assert.include((await jobsOf(tenant(), 'test.new'))[0], {
      state: 'queued',
      lastError: 'unknown job "test.new"',
    })
    for (const worker of workers.splice(0)) await worker.stop(1_000)
    release(newer)
    await hurry()
    await eventually('it ran', () => ran.length === 1)
  })
})
