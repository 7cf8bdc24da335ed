import { test } from '@japa/runner'
import { Scheduler } from '#app/scheduler/scheduler'
import { LeaderLock } from '#app/tenancy/system/leader_lock'
import { SchedulerCase } from '#tests/functional/scheduler/support/scheduler_case'
import { eventually } from '#tests/support/eventually'
import { systemRows } from '#tests/support/system_rows'

const PACE = { lookMs: 50, tryMs: 100 }

test.group('Scheduler | election', (group) => {
  const given = new SchedulerCase(group)
  const started: Scheduler[] = []
  group.each.teardown(async () => {
    for (const one of started.splice(0)) await one.stop()
  })

  function start() {
    const scheduler = new Scheduler(new LeaderLock(), PACE)
    started.push(scheduler)
    scheduler.start()
    return scheduler
  }

  const elected = () => started.filter((one) => one.elected).length

  test('one of three is elected; when its connection dies another takes its place', async ({
    assert,
  }) => {
    let runs = 0
    given.task('test.counted', 60, async () => void runs++)
    start()
    start()
    start()
    await eventually('one is elected', () => elected() === 1)
    await eventually('its task ran', () => runs === 1)
    const [killed] = await systemRows<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`
    )
    await eventually('another connection holds the lock', async () => {
      const [holder] = await systemRows<{ pid: number }>(
        `select pid from pg_locks where locktype = 'advisory'
           and database = (select oid from pg_database where datname = current_database())`
      )
      return holder && holder.pid !== killed?.pid
    })
    await eventually('one is elected again', () => elected() === 1)
    assert.equal(runs, 1)
  })

  test('who resigns is followed at once', async ({ assert }) => {
    const first = start()
    await eventually('it is elected', () => first.elected)
    const second = start()
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.isFalse(second.elected)
    await first.stop()
    await eventually('the other one is', () => second.elected, { within: 2_000 })
  })

  test('a process that went silent loses its lock, though its connection is open', async ({
    assert,
  }) => {
    const silent = new LeaderLock(400)
    const lively = new LeaderLock(400)
    assert.isTrue(await silent.tryTake())
    assert.isFalse(await lively.tryTake())
    await eventually('the lock is free', () => lively.tryTake(), { every: 100, within: 3_000 })
    assert.isFalse(silent.held)
    assert.isFalse(await silent.confirm())
    for (let n = 0; n < 8; n++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      assert.isTrue(await lively.confirm())
    }
    await lively.release()
    assert.isTrue(await silent.tryTake())
    await silent.release()
  })
})
