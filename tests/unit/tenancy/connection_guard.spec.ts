import { test } from '@japa/runner'
import { guardPool, type PoolClient } from '#app/tenancy/connection_guard'
import { tenancy } from '#app/tenancy/scope'

const TENANT = '0192f0c0-0000-7000-8000-000000000001'

/** A pool of one connection that writes down what it is told, and fails when asked to. */
function givenPool() {
  const sent: string[] = []
  const released: (string | undefined)[] = []
  const failures: Error[] = []
  const connection = {
    __knexUid: 'one',
    __knex__disposed: undefined as string | undefined,
    async query({ values }: { values: readonly unknown[] }) {
      const failure = failures.pop()
      if (failure) throw failure
      sent.push(values.join('|'))
    },
  }
  const client: PoolClient = {
    acquireConnection: async () => connection,
    releaseConnection: async (given) => {
      released.push(given.__knex__disposed)
      connection.__knex__disposed = undefined
    },
    on: () => undefined,
    emit: () => false,
  }
  guardPool(client)
  return { client, sent, released, failures }
}

test.group('Connection guard', () => {
  test('sets the scope and its patience in milliseconds only when it differs from the last one', async ({
    assert,
  }) => {
    const { client, sent } = givenPool()
    await tenancy.run(TENANT, () => client.acquireConnection())
    await tenancy.run(TENANT, () => client.acquireConnection())
    await client.acquireConnection()
    assert.deepEqual(sent, [`${TENANT}|${TENANT}|5000`, '||5000'])
  })

  test('a connection whose scope cannot be set is thrown away, and the next one is set anew', async ({
    assert,
  }) => {
    const { client, sent, released, failures } = givenPool()
    failures.push(new Error('gone'))
    await assert.rejects(() => tenancy.run(TENANT, () => client.acquireConnection()), 'gone')
    assert.deepEqual(released, ['the scope could not be set'])
    await tenancy.run(TENANT, () => client.acquireConnection())
    assert.deepEqual(sent, [`${TENANT}|${TENANT}|5000`])
  })
})
