import { test } from '@japa/runner'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor, jobsOf } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'

const GOOD = 30

test.group('Jobs | poison', (group) => {
  const given = new QueueCase(group)

  test('jobs that always fail are dead with their error, and all others are done meanwhile', async ({
    assert,
  }) => {
    const { madrid, chicago } = given.world
    given.jobs.declare(
      'test.poison',
      async () => {
        throw new Error('cannot be digested')
      },
      { attempts: 1 }
    )
    const runs = given.jobs.recorded('test.wholesome')
    const poison = Array.from({ length: 12 }, () => ({ name: 'test.poison' }))
    const good = Array.from({ length: GOOD }, (_, n) => ({ name: 'test.wholesome', data: { n } }))
    await enqueueFor(madrid.id, ...poison, ...good)
    await enqueueFor(chicago.id, ...good)
    await given.work()
    await eventually('the good ones ran', () => runs.length === 2 * GOOD, { within: 15_000 })
    const dead = await eventually('the others are dead', async () => {
      const jobs = await jobsOf(madrid.id, 'test.poison')
      return jobs.every(({ state }) => state === 'dead') && jobs
    })
    assert.lengthOf(dead, 12)
    assert.deepEqual([...new Set(dead.map(({ lastError }) => lastError))], ['cannot be digested'])
    assert.lengthOf(new Set(runs), GOOD)
  })
})
