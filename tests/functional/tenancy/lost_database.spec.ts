import { test } from '@japa/runner'
import { readiness, enterState } from '#app/operations/readiness'
import { database, selectOne, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { jobQueue } from '#app/tenancy/system/job_queue'
import { proxyDatabase } from '#tests/support/database_proxy'
import { eventually } from '#tests/support/eventually'
import type { TcpProxy } from '#tests/support/tcp_proxy'
import { createWorld } from '#tests/support/world'

const ANSWERS_WITHIN_MS = 300
const ONE = 'select 1 as one'

test.group('Tenancy | a database that goes away', (group) => {
  let tenantId: string
  let proxy: TcpProxy

  group.setup(async () => {
    tenantId = (await createWorld()).madrid.id
  })
  group.each.setup(async () => {
    enterState('serving')
    const proxied = await proxyDatabase(ANSWERS_WITHIN_MS)
    proxy = proxied.proxy
    return async () => {
      enterState('starting')
      await proxied.restore()
    }
  })

  const ask = () => tenancy.run(tenantId, () => selectOne(database(), ONE))
  const askInTransaction = () =>
    tenancy.run(tenantId, () => transaction((trx) => selectOne(trx, ONE)))
  const claim = () => jobQueue.claim('bulk', 1)

  test('after silence {name} fails in time, and the next one has a new connection')
    .with(() => [
      { name: 'a statement', work: ask },
      { name: 'a transaction', work: askInTransaction },
      { name: 'a claim of jobs', work: claim },
    ])
    .run(async ({ assert }, { work }) => {
      await work()
      proxy.silence({ newOnes: false })
      const since = performance.now()
      await assert.rejects(work)
      assert.isBelow(performance.now() - since, 5_000)
      await work()
    })

  test('silence in the middle of a transaction undoes it', async ({ assert }) => {
    const interrupted = () =>
      tenancy.run(tenantId, () =>
        transaction(async (trx) => {
          await selectOne(trx, ONE)
          proxy.silence({ newOnes: false })
          await selectOne(trx, ONE)
        })
      )
    await assert.rejects(interrupted)
    await askInTransaction()
  })

  test('readiness tells, and work goes on when it is {$self} no more')
    .with(['silent', 'refusing', 'resetting'] as const)
    .run(async ({ assert }, how) => {
      await ask()
      assert.include(await readiness(), { ready: true })
      if (how === 'refusing') await proxy.refuse()
      if (how === 'silent') proxy.silence()
      else proxy.reset()
      if (how !== 'resetting') {
        assert.include(await readiness(), { ready: false })
        await assert.rejects(ask)
      }
      await proxy.heal()
      await eventually('it is ready again', async () => (await readiness()).ready)
      await eventually('rows are read again', ask)
    })

  test('a statement that is only slow is waited for', async ({ assert }) => {
    const slow = tenancy.run(tenantId, () =>
      selectOne(database(), `select 1 as one from pg_sleep(1)`)
    )
    assert.deepEqual(await slow, { one: 1 })
  })

  test('a far and slow database answers', async ({ assert }) => {
    await ask()
    proxy.weather({ latencyMs: 10, chunkBytes: 64 })
    assert.deepEqual(await ask(), { one: 1 })
  })
})
