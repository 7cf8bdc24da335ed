import { test } from '@japa/runner'
import { createServer, get, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { database, select, transaction } from '#app/tenancy/database'
import { tenancy } from '#app/tenancy/scope'
import { systemTransaction } from '#app/tenancy/system/database'
import { isTransactionOpen } from '#app/tenancy/open_transaction'

const TENANT = '00000000-0000-4000-8000-000000000001'
const inTransaction = <T>(body: () => Promise<T>) =>
  tenancy.run(TENANT, () => transaction(() => body()))

test.group('Network in a transaction', (group) => {
  let server: Server
  let url: string
  let asked = 0

  group.each.setup(async () => {
    asked = 0
    server = createServer((_, response) => {
      asked++
      response.end('there')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return () => void server.close()
  })

  const fetched = async () => (await fetch(url)).text()
  const got = () =>
    new Promise<number | undefined>((resolve, reject) => {
      get(url, (response) => resolve(response.resume().statusCode)).on('error', reject)
    })
  const connected = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      socket.on('error', reject)
      socket.on('connect', () => setImmediate(resolve))
    })

  test('fetch, http and plain sockets fail while a transaction is open', async ({ assert }) => {
    const refused = /No network call inside a transaction/
    const error = await inTransaction(fetched).catch((failure: Error) => failure.cause)
    assert.match(String(error), refused)
    await assert.rejects(() => inTransaction(got), refused)
    await assert.rejects(() => inTransaction(connected), refused)
    assert.equal(asked, 0)
  })

  test('a connection that is kept alive is refused as well', async ({ assert }) => {
    assert.equal(await fetched(), 'there')
    await assert.rejects(() => inTransaction(fetched))
    assert.equal(asked, 1)
  })

  test('before, after the commit, and in what outlives the transaction it is free', async ({
    assert,
  }) => {
    assert.equal(await fetched(), 'there')
    const answers: string[] = []
    const later = await tenancy.run(TENANT, () =>
      transaction(async (trx) => {
        trx.after('commit', async () => void answers.push(await fetched()))
        return { run: new Promise((done) => setTimeout(() => done(fetched()), 50)) }
      })
    )
    assert.equal(await later.run, 'there')
    assert.deepEqual(answers, ['there'])
  })

  test('the pool may open a further connection, and so may the system role', async ({ assert }) => {
    await inTransaction(async () => {
      const many = Array.from({ length: 8 }, () => select(database(), 'select pg_sleep(0.05)'))
      await Promise.all(many)
    })
    await systemTransaction(async () => assert.isTrue(isTransactionOpen()))
    assert.isFalse(isTransactionOpen())
  })
})
