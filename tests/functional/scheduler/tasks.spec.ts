import { test } from '@japa/runner'
import { TaskRunner } from '#app/scheduler/task_runner'
import { schedulerRows } from '#app/tenancy/system/scheduler_rows'
import { SchedulerCase } from '#tests/functional/scheduler/support/scheduler_case'

const running = new AbortController().signal

test.group('Scheduler | tasks of the instance', (group) => {
  const given = new SchedulerCase(group)

  async function look(runner: TaskRunner, iso: string) {
    given.at(iso)
    await runner.prepare()
    await runner.beginDue(running)
    await runner.ended()
  }

  test('a task runs at once and then after each interval', async ({ assert }) => {
    let runs = 0
    given.task('test.tidy', 60, async () => void runs++)
    const runner = new TaskRunner()
    await look(runner, '2026-07-01T00:00:00Z')
    await look(runner, '2026-07-01T00:59:59Z')
    assert.equal(runs, 1)
    await look(runner, '2026-07-01T01:00:00Z')
    await look(runner, '2026-07-01T09:30:00Z')
    await look(runner, '2026-07-01T09:31:00Z')
    assert.equal(runs, 3)
  })

  test('a failure is written down and counted, and the task goes on', async ({ assert }) => {
    let fails = true
    given.task('test.fails', 1, async () => {
      if (fails) throw new Error('no luck')
    })
    const runner = new TaskRunner()
    await look(runner, '2026-07-01T00:00:00Z')
    await look(runner, '2026-07-01T00:01:00Z')
    const [failed] = await schedulerRows.tasks()
    assert.include(failed, { lastOutcome: 'failed', lastError: 'no luck', failures: 2 })
    fails = false
    await look(runner, '2026-07-01T00:02:00Z')
    const [done] = await schedulerRows.tasks()
    assert.include(done, { lastOutcome: 'done', lastError: null, failures: 0 })
  })

  test('a task is never run twice at a time, also not by another process', async ({ assert }) => {
    let runs = 0
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    given.task('test.slow', 1, async () => {
      runs += 1
      await finished
    })
    const [one, other] = [new TaskRunner(), new TaskRunner()]
    given.at('2026-07-01T00:00:00Z')
    await one.prepare()
    await one.beginDue(running)
    await other.beginDue(running)
    given.at('2026-07-01T00:05:00Z')
    await one.beginDue(running)
    assert.equal(runs, 1)
    finish()
    await one.ended()
    await one.beginDue(running)
    await one.ended()
    assert.equal(runs, 2)
  })
})
