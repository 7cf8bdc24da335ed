import { test } from '@japa/runner'
import { enqueue } from '#app/jobs/enqueue'
import { database, select } from '#app/tenancy/database'
import { systemTransaction } from '#app/tenancy/system/database'
import { QueueCase } from '#tests/functional/jobs/support/queue_case'
import { enqueueFor } from '#tests/functional/jobs/support/test_jobs'
import { eventually } from '#tests/support/eventually'
import { systemRows } from '#tests/support/system_rows'

test.group('Jobs | their tenant', (group) => {
  const given = new QueueCase(group, 'memory')

  test('none is made without one, and none can be stored without one', async ({ assert }) => {
    given.jobs.recorded('test.homeless')
    const homeless = () =>
      systemTransaction((trx) => enqueue(trx, { name: 'test.homeless', data: {} }))
    await assert.rejects(homeless, /scope/i)
    const bare = `insert into jobs (name, run_at, max_attempts, created_at)
      values ('test.homeless', now(), 3, now()) returning id`
    await assert.rejects(() => systemRows(bare), /tenant_id/)
    assert.isEmpty(await systemRows(`select id from jobs where name = 'test.homeless'`))
  })

  test('one runs in the scope of its own, whatever its data say', async ({ assert }) => {
    const { madrid, chicago } = given.world
    const seen: string[][] = []
    given.jobs.declare('test.look', async () => {
      const rows = await select<{ id: string }>(
        database(),
        'select distinct tenant_id as id from services'
      )
      seen.push(rows.map(({ id }) => id))
    })
    await given.work()
    await enqueueFor(madrid.id, { name: 'test.look', data: { tenantId: chicago.id } })
    await eventually('it ran', () => seen.length > 0)
    assert.deepEqual(seen, [[madrid.id]])
  })
})
