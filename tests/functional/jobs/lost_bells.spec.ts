import { test } from '@japa/runner'
import logger from '@adonisjs/core/services/logger'
import { bells } from '#app/jobs/bells'
import type { RedisBelfry } from '#tests/functional/jobs/support/bell_drivers'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'

test.group('Jobs | lost bells', (group) => {
  const given = new QueueCase(group, 'redis')
  const redis = () => (given.belfry as RedisBelfry).server
  group.each.teardown(() => redis().up())

  /** Ten jobs one after another; resolves when all have run. */
  async function tenJobsRun(name: string, runs: number[], between = async () => {}) {
    for (let n = 0; n < 10; n++) {
      await enqueueFor(given.world.madrid.id, { name, data: { n } })
      if (n === 4) await between()
    }
    await eventually('all ten ran', () => runs.length >= 10)
  }

  test('nobody rings at all: the sweeper finds the jobs', async ({ assert }) => {
    const runs = given.jobs.recorded('test.unheard')
    await given.work()
    bells.use({ ring() {}, async listen() {}, async close() {} })
    await tenJobsRun('test.unheard', runs)
    assert.sameMembers(runs, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('Redis is flushed', async ({ assert }) => {
    const runs = given.jobs.recorded('test.flushed')
    await given.work()
    await tenJobsRun('test.flushed', runs, () => redis().flush())
    assert.sameMembers(runs, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('Redis dies and comes back: one line tells each, and bells ring again', async ({
    assert,
  }) => {
    const lines = listenToLog()
    const runs = given.jobs.recorded('test.killed')
    const { stop } = await given.work()
    await tenJobsRun('test.killed', runs, () => redis().kill())
    for (let n = 0; n < 500; n++) {
      bells.ring({ jobId: 'none', lane: 'default', runAt: new Date(0) })
    }
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    assert.lengthOf(lines.with('bells, without'), 1)
    await redis().up()
    await eventually('they ring again', () => lines.with('bells, without').length === 2)
    runs.length = 0
    await tenJobsRun('test.killed', runs)
    assert.sameMembers(runs, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    await stop()
    assert.lengthOf(lines.with('bells, without'), 2)
    lines.end()
  })

  test('Redis is away from the start to the end, and stopping is quick', async ({ assert }) => {
    await redis().kill()
    const runs = given.jobs.recorded('test.without')
    const { stop } = await given.work()
    await tenJobsRun('test.without', runs)
    assert.sameMembers(runs, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    const since = performance.now()
    await stop()
    assert.isBelow(performance.now() - since, 2_000)
  })

  test('Redis dies while the worker runs, and stopping is quick', async ({ assert }) => {
    const runs = given.jobs.recorded('test.dying')
    const { stop } = await given.work()
    await tenJobsRun('test.dying', runs)
    await redis().kill()
    const since = performance.now()
    await stop()
    assert.isBelow(performance.now() - since, 2_000)
  })
})

/** The messages that the logger is given until `end`. */
function listenToLog() {
  const messages: string[] = []
  const original = { warn: logger.warn.bind(logger), info: logger.info.bind(logger) }
  const note =
    (pass: (...args: never[]) => void) =>
    (...args: unknown[]) => {
      messages.push(String(args.at(-1)))
      pass(...(args as never[]))
    }
  Object.assign(logger, { warn: note(original.warn), info: note(original.info) })
  return {
    with: (words: string) => messages.filter((message) => message.includes(words)),
    end: () => Object.assign(logger, original),
  }
}
