import { test } from '@japa/runner'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { runJob } from '#app/jobs/run_job'
import { registry } from '#app/module_system/registry'
import { database, execute, select, selectOne, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { PATIENCE } from '#app/tenancy/patience'
import { systemDatabase } from '#app/tenancy/system/database'
import { givenContact } from '#modules/crm_sales/tests/given'
import { createWorld } from '#tests/support/world'

const SETTINGS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']

const settings = (client = database()) =>
  select<{ name: string; setting: string }>(
    client,
    `select name, setting from pg_settings where name = any(:names)`,
    { names: SETTINGS }
  )

const asRecord = (rows: { name: string; setting: string }[]) =>
  Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]))

test.group('Patience of the database', (group) => {
  let here: string

  group.each.setup(async () => {
    here = (await createWorld()).madrid.id
  })

  test('web, jobs and system role have their limits', async ({ assert }) => {
    const inScope = () => settings()
    assert.deepEqual(asRecord(await tenancy.run(here, inScope)), { ...PATIENCE.web })
    assert.deepEqual(asRecord(await tenancy.runInBackground(here, inScope)), {
      ...PATIENCE.worker,
    })
    assert.deepEqual(asRecord(await settings()), { ...PATIENCE.web })
    assert.deepEqual(asRecord(await settings(systemDatabase())), { ...PATIENCE.system })
  })

  test('a job has the patience of a worker, also in scopes it enters', async ({
    assert,
    cleanup,
  }) => {
    const seen: number[] = []
    const read = async () => seen.push(asRecord(await settings()).statement_timeout)
    registry.jobs.set('chat.slow', {
      name: 'chat.slow',
      lane: 'bulk',
      attempts: 1,
      moduleId: null,
      handler: async () => ({
        default: async () => {
          await read()
          await tenancy.run(here, read)
        },
      }),
    } as never)
    cleanup(() => void registry.jobs.delete('chat.slow'))
    await tenancy.run(here, () =>
      execute(
        database(),
        `insert into jobs (tenant_id, name, lane, run_at, created_at) values (?, 'chat.slow', 'bulk', now() - interval '1 day', now())`,
        [here]
      )
    )
    const [job] = await jobQueue.claim('bulk', 1)
    await runJob(job, new AbortController().signal)
    assert.deepEqual(seen, [60_000, 60_000])
  })

  test('a slow statement, a lock and an idle transaction are cut off; the pool goes on', async ({
    assert,
  }) => {
    const contact = await givenContact(here, { name: 'here', phone: null })
    const brief = (setting: string) => `set local ${setting} = 100`
    const rename = `update contacts set name = 'x' where tenant_id = ? and id = ?`
    await tenancy.run(here, async () => {
      await assert.rejects(
        () =>
          transaction(async (trx) => {
            await select(trx, brief('statement_timeout'))
            await select(trx, 'select pg_sleep(2)')
          }),
        /statement timeout/
      )
      await transaction(async (holder) => {
        await execute(holder, rename, [here, contact])
        await assert.rejects(
          () =>
            transaction(async (trx) => {
              await select(trx, brief('lock_timeout'))
              await execute(trx, rename, [here, contact])
            }),
          /lock timeout/
        )
      })
      await assert.rejects(() =>
        transaction(async (trx) => {
          await select(trx, brief('idle_in_transaction_session_timeout'))
          await new Promise((resolve) => setTimeout(resolve, 400))
          await select(trx, 'select 1')
        })
      )
      for (let time = 0; time < 30; time++) {
        assert.deepEqual(await selectOne(database(), 'select 1 as one'), { one: 1 })
      }
    })
  })
})
