import { test } from '@japa/runner'
import { database, execute, select, selectOne, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { systemTransaction } from '#app/tenancy/system/database'
import { eventually } from '#tests/support/eventually'
import { createWorld } from '#tests/support/world'

const INSERT = `insert into contacts (tenant_id, name, created_at) values (?, 'new', now())`
const OWN_PID = `select pg_backend_pid() as pid`

test.group('Tenancy | a commit that did not happen', (group) => {
  let tenantId: string

  group.each.setup(async () => {
    tenantId = (await createWorld()).madrid.id
  })

  const contacts = async () =>
    (await tenancy.run(tenantId, () => select(database(), `select id from contacts`))).length

  const kill = (pid: number) =>
    tenancy.run(tenantId, () => execute(database(), `select pg_terminate_backend(?)`, [pid]))

  test('because the connection was lost throws, and nobody hears of a commit', async ({
    assert,
  }) => {
    let heard = 0
    const work = tenancy.run(tenantId, () =>
      transaction(async (trx) => {
        trx.after('commit', () => void (heard += 1))
        await execute(trx, INSERT, [tenantId])
        const own = await selectOne<{ pid: number }>(trx, OWN_PID)
        await kill(own!.pid)
      })
    )
    await assert.rejects(() => work)
    assert.equal(heard, 0)
    // The pool may lend the lost connection once more before it hears of its end.
    await eventually('nothing is stored', async () => (await contacts()) === 0)
  })

  test('because a failed statement was passed over throws', async ({ assert }) => {
    const work = tenancy.run(tenantId, () =>
      transaction(async (trx) => {
        await execute(trx, INSERT, [tenantId])
        await execute(trx, `select 1 / 0`).catch(() => undefined)
      })
    )
    await assert.rejects(() => work, /rolled back/)
    assert.equal(await contacts(), 0)
  })

  test('of the system role throws as well', async ({ assert }) => {
    const work = systemTransaction(async (trx) => {
      await execute(trx, `select 1 / 0`).catch(() => undefined)
    })
    await assert.rejects(() => work, /rolled back/)
  })

  test('and one that did is told once', async ({ assert }) => {
    let heard = 0
    await tenancy.run(tenantId, () =>
      transaction(async (trx) => {
        trx.after('commit', () => void (heard += 1))
        await execute(trx, INSERT, [tenantId])
      })
    )
    assert.equal(heard, 1)
    assert.equal(await contacts(), 1)
  })
})
