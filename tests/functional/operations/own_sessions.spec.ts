import { test } from '@japa/runner'
import pg from 'pg'
import env from '#start/env'
import { assertOwnSessions, sharesSessions } from '#app/operations/own_sessions'
import { TransactionPooler } from '#tests/support/transaction_pooler'

test.group('Operations | sessions of its own', () => {
  test('PostgreSQL itself gives each connection its own', async ({ assert }) => {
    assert.isFalse(await sharesSessions(env.get('DATABASE_URL')))
    await assertOwnSessions()
  })

  test('a pooler in transaction mode is refused, in one sentence', async ({ assert, cleanup }) => {
    const pooler = await TransactionPooler.start(env.get('DATABASE_URL'))
    const direct = env.get('DATABASE_URL')
    env.set('DATABASE_URL', pooler.url)
    cleanup(async () => {
      env.set('DATABASE_URL', direct)
      await pooler.stop()
    })
    await assert.rejects(() => assertOwnSessions(), /^DATABASE_URL leads through a pooler .*\.$/)
  })

  test('because there one client sees what another has set', async ({ assert, cleanup }) => {
    const pooler = await TransactionPooler.start(env.get('DATABASE_URL'))
    const clients = [pooler.url, pooler.url].map((url) => new pg.Client({ connectionString: url }))
    cleanup(async () => {
      await Promise.all(clients.map((client) => client.end()))
      await pooler.stop()
    })
    for (const client of clients) await client.connect()
    await clients[0]!.query(`select set_config('app.tenant_id', 'of the first', false)`)
    const { rows } = await clients[1]!.query<{ seen: string }>(
      `select current_setting('app.tenant_id') as seen`
    )
    assert.equal(rows[0]?.seen, 'of the first')
  })
})
